"""The content of a campaign: frozen values, schema 1 of the campaign document."""

from collections.abc import Iterable
from typing import Annotated, Any, Literal, Protocol

from msgspec import Meta, Struct

Color = Annotated[str, Meta(pattern="^#[0-9A-Fa-f]{6}$", max_length=7, description="#RRGGBB")]
ElementId = Annotated[str, Meta(pattern="^[0-9A-Za-z_-]+$", max_length=64)]
Sha256 = Annotated[str, Meta(pattern="^[0-9a-f]{64}$", max_length=64)]
LanguageCode = Annotated[str, Meta(pattern="^[A-Za-z]{2,3}([-_][0-9A-Za-z]{2,8})*$", max_length=35)]
NotNegative = Annotated[int, Meta(ge=0)]

TemplateName = Literal["simple", "message-icon", "carousel", "carousel-image"]
Orientation = Literal["landscape", "portrait", "natural"]
MediaKind = Literal["image", "gif", "video", "audio"]
ButtonKind = Literal["link", "copy", "keys", "push"]

TITLE_COLOR = "#1C1D1F"
BODY_COLOR = "#434761"
BUTTON_COLOR = "#007BFF"
WHITE = "#FFFFFF"


class Value(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The base of every stored value: frozen, strict about its keys."""


class Identified(Protocol):
    """An element of a list, found by its id."""

    @property
    def id(self) -> str: ...


def distinct(what: str, items: Iterable[Identified]) -> None:
    """Raises ``ValueError`` where two elements of a list share an id: paths could not tell them apart."""
    ids = [item.id for item in items]
    if len(set(ids)) < len(ids):
        raise ValueError(f"two {what} have the same id")


class Text(Value, frozen=True, kw_only=True):
    """A text with its colour."""

    text: str = ""
    color: Color = BODY_COLOR


class Media(Value, frozen=True, kw_only=True):
    """A picture, video or sound: bytes in the workspace (``sha256``), an online address (``url``), or both.

    ``width`` and ``height`` are pixels, ``bytes`` is the size of the file; None where they are not known.
    """

    kind: MediaKind = "image"
    sha256: Sha256 | None = None
    url: str | None = None
    mime: str = ""
    width: NotNegative | None = None
    height: NotNegative | None = None
    bytes: NotNegative | None = None
    poster: str | None = None
    alt: str = ""


class Action(Value, frozen=True, kw_only=True):
    """What a tap on the body opens, by platform."""

    enabled: bool = False
    android: str = ""
    ios: str = ""
    web: str = ""
    new_tab: bool = False


class KeyValue(Value, frozen=True, kw_only=True):
    """A pair handed to the app."""

    id: ElementId
    key: str = ""
    value: str = ""


class Button(Value, frozen=True, kw_only=True):
    """A button under the message. ``copy`` is the text put on the clipboard, ``keys`` the pairs handed to the app."""

    id: ElementId
    kind: ButtonKind = "link"
    text: str = ""
    color: Color = BUTTON_COLOR
    background: Color = WHITE
    android: str = ""
    ios: str = ""
    web: str = ""
    new_tab: bool = False
    copy: str = ""
    keys: tuple[KeyValue, ...] = ()
    open_settings: bool = False

    def __post_init__(self) -> None:
        distinct("pairs", self.keys)


class Slide(Value, frozen=True, kw_only=True):
    """One element of a carousel; the simple and the icon message show exactly one."""

    id: ElementId
    title: Text = Text(color=TITLE_COLOR)
    body: Text = Text()
    media: Media | None = None
    icon: Media | None = None
    action: Action = Action()
    buttons: tuple[Button, ...] = ()

    def __post_init__(self) -> None:
        distinct("buttons", self.buttons)


class Message(Value, frozen=True, kw_only=True):
    """What recipients see. ``languages`` overlays texts by path (see ``domain.paths``)."""

    template: TemplateName = "simple"
    background: Color = WHITE
    orientation: Orientation = "landscape"
    slides: Annotated[tuple[Slide, ...], Meta(min_length=1)]
    inbox_tags: tuple[str, ...] = ()
    key_values: tuple[KeyValue, ...] = ()
    custom_data: Any = None
    language: LanguageCode | None = None
    languages: dict[LanguageCode, dict[str, str]] = {}

    def __post_init__(self) -> None:
        distinct("slides", self.slides)
        distinct("pairs", self.key_values)
