"""A row of a table becomes a campaign."""

from collections.abc import Sequence

import msgspec
from msgspec import Struct

from app.domain.campaign import Campaign, Product, TimeToLive, from_tree, to_tree
from app.domain.dialects import DIALECTS
from app.domain.ids import new_id
from app.domain.message import TITLE_COLOR, Action, Button, Media, Message, Slide, TemplateName, Text
from app.services.people.sources.base import Row
from app.services.sheets import cells
from app.services.sheets.cells import folded
from app.services.sheets.fields import BUTTONS, LEAVE_OUT
from app.services.sheets.harmless import original
from app.services.sheets.naming import Naming
from app.services.sheets.values import Column, Drafted
from app.templates.registry import TEMPLATES

NAME = 80
"""Characters of a text that become the name of a campaign without one."""
DEFAULT_STAY = TimeToLive(days=2)
NOTHING = "it has no name, no title, no message and no picture"


class Arrival(Struct, frozen=True, kw_only=True):
    """What every campaign of an import shares. ``at`` is an instant."""

    at: str
    author: str
    product: Product


class Cells:
    """A row by field, and the notes on it."""

    def __init__(self, row: Row, columns: Sequence[Column]) -> None:
        self.notes: list[str] = []
        self._texts: dict[str, str] = {}
        for column, cell in zip(columns, row.cells, strict=True):
            if column.field != LEAVE_OUT and (text := original(str(cell)).strip()):
                self._texts.setdefault(column.field, text)

    def __getitem__(self, field: str) -> str:
        return self._texts.get(field, "")

    def media(self, field: str) -> Media | None:
        """The file of a cell; a note, and none, where it is no address."""
        if not self[field]:
            return None
        try:
            return cells.media(self[field])
        except ValueError:
            self.notes.append(f"the {field} is no address that begins with https:// and was left out")
            return None

    def stay(self) -> TimeToLive | None:
        """How long it stays; a note, and the usual, where that can't be read."""
        if not self["time-to-live"]:
            return DEFAULT_STAY
        try:
            return cells.time_to_live(self["time-to-live"])
        except ValueError:
            self.notes.append("the time to live is no number of days or hours, and 2 days were taken")
            return DEFAULT_STAY


def draft(row: Row, columns: Sequence[Column], naming: Naming, arrival: Arrival) -> Drafted:
    """The campaign of a row, or why there is none. Its labels are made by ``naming``, if need be."""
    texts = Cells(row, columns)
    message = _message(texts)
    first = message.slides[0]
    name = texts["name"] or first.title.text or first.body.text
    if not name and first.media is None:
        return Drafted(row=row.number, reason=NOTHING)
    campaign = Campaign(
        id=new_id(),
        name=(texts["name"] or " ".join(name.split())[:NAME]) or "Picture",
        product=arrival.product,
        dialect=DIALECTS[arrival.product],
        message=message,
        ttl=texts.stay(),
        labels=naming.labels(cells.names(texts["labels"]), texts["labels"]),
        categories=naming.categories(cells.names(texts["subscriptions"]), texts["subscriptions"], texts.notes),
        created=arrival.at,
        changed=arrival.at,
        author=arrival.author,
    )
    try:
        return Drafted(row=row.number, campaign=from_tree(to_tree(campaign)), notes=tuple(texts.notes))
    except (msgspec.ValidationError, ValueError) as error:
        return Drafted(row=row.number, reason=f"it makes no campaign ({error})")


def _message(texts: Cells) -> Message:
    icon = texts.media("icon")
    template = _template(texts, icon)
    if template.startswith("carousel") and texts["slides"] not in ("", "1"):
        texts.notes.append("only its first slide is in the table")
    slide = Slide(
        id=new_id(),
        title=Text(text=texts["title"], color=TITLE_COLOR),
        body=Text(text=texts["message"]),
        media=texts.media("picture"),
        icon=icon,
        action=_action(_links(texts)),
        buttons=_buttons(texts, template),
    )
    return Message(template=template, slides=(slide,), inbox_tags=cells.names(texts["inbox-tabs"]))


def _template(texts: Cells, icon: Media | None) -> TemplateName:
    """The one that is named; else what the icon says."""
    guessed: TemplateName = "message-icon" if icon else "simple"
    if not texts["template"]:
        return guessed
    named = folded(texts["template"])
    for each in TEMPLATES:
        if named in (folded(each.name), folded(each.label)):
            return each.name
    texts.notes.append("its template is none that Galley has")
    return guessed


class Links(Struct, frozen=True):
    """Where a tap leads, by platform."""

    android: str
    ios: str
    web: str

    def __bool__(self) -> bool:
        return bool(self.android or self.ios or self.web)


def _links(texts: Cells, of: str = "") -> Links:
    """The link for all stands in where a platform has none of its own."""
    every = texts[f"{of}link"]
    return Links(*(texts[f"{of}{platform}-link"] or every for platform in ("android", "ios", "web")))


def _action(links: Links) -> Action:
    return Action(enabled=bool(links), android=links.android, ios=links.ios, web=links.web)


def _button(text: str, links: Links, code: str) -> Button:
    return Button(
        id=new_id(),
        kind="copy" if code and not links else "link",
        text=text,
        android=links.android,
        ios=links.ios,
        web=links.web,
        copy=code,
    )


def _buttons(texts: Cells, template: TemplateName) -> tuple[Button, ...]:
    buttons: list[Button] = []
    for number in range(1, BUTTONS + 1):
        field = f"button-{number}"
        links, code = _links(texts, f"{field}-"), texts[f"{field}-copies"]
        if texts[field]:
            buttons.append(_button(texts[field], links, code))
        elif code or links:
            texts.notes.append(f"button {number} has no text and was left out")
    if buttons and template.startswith("carousel"):
        texts.notes.append("a carousel has no buttons, and they were left out")
        return ()
    return tuple(buttons)
