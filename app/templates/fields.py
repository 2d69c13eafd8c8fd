"""The fields that template types choose from, in the order of the form."""

from app.domain.fields import Field, Option

SLIDE = "message/slides/{slide}"
EXTRA = "Extra data for your app"

TEMPLATE = Field(path="message/template", kind="template", label="Template")
PICTURE = Field(path=f"{SLIDE}/media", kind="media", label="Picture", role="media", group="picture")
ORIENTATION = Field(
    path="message/orientation",
    kind="choice",
    label="Shape",
    role="media",
    group="picture",
    options=(Option("landscape", "Wide 16:9"), Option("portrait", "Square 1:1"), Option("natural", "As is")),
)
ICON = Field(path=f"{SLIDE}/icon", kind="media", label="Icon", role="icon", group="icon")
TITLE = Field(path=f"{SLIDE}/title/text", kind="text", label="Title", role="title", group="title")
TITLE_COLOR = Field(
    path=f"{SLIDE}/title/color", kind="color", label="Title colour", role="title", group="title", hint="Also the date's"
)
MESSAGE = Field(path=f"{SLIDE}/body/text", kind="long_text", label="Message", role="message", group="message")
MESSAGE_COLOR = Field(path=f"{SLIDE}/body/color", kind="color", label="Message colour", role="message", group="message")
BACKGROUND = Field(path="message/background", kind="color", label="Background", role="card")
BUTTONS = Field(
    path=f"{SLIDE}/buttons", kind="buttons", label="Buttons", role="button_bar", hint="Phones show up to three"
)
ACTION = Field(path=f"{SLIDE}/action", kind="link", label="When tapped", role="card")
INBOX_TAB = Field(
    path="message/inbox_tags",
    kind="tags",
    label="Inbox tab",
    section="delivery",
    hint="The tab under which readers find it",
)
TTL = Field(path="ttl", kind="ttl", label="Stays in the inbox for", section="delivery")
PAIRS = Field(path="message/key_values", kind="pairs", label="Keys and values", advanced=True, group=EXTRA)
DATA = Field(path="message/custom_data", kind="json", label="Custom data", advanced=True, group=EXTRA)

TEXTS = (TITLE, TITLE_COLOR, MESSAGE, MESSAGE_COLOR)
COMMON = (INBOX_TAB, TTL, PAIRS, DATA)
"""What every template type ends with."""
