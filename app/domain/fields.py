"""Field specs: what the form shows for a template type. Screens are generated from them."""

from typing import Literal

from msgspec import Struct

FieldKind = Literal[
    "template",
    "text",
    "long_text",
    "color",
    "media",
    "choice",
    "switch",
    "link",
    "buttons",
    "tags",
    "pairs",
    "json",
    "ttl",
    "product",
    "segments",
    "subscriptions",
    "reach",
    "labels",
    "results",
]
Section = Literal["message", "audience", "delivery", "details"]


class Option(Struct, frozen=True):
    """One entry of a choice: the stored value and what the screen says."""

    value: str
    label: str


class Field(Struct, frozen=True, kw_only=True):
    """One field of the form.

    ``path`` is relative to the record; ``{slide}`` stands for the id of the slide in hand.
    ``role`` names the box of the preview that shows it (see ``domain.scene``), None where nothing does.
    """

    path: str
    kind: FieldKind
    label: str
    role: str | None = None
    section: Section = "message"
    hint: str = ""
    placeholder: str = ""
    options: tuple[Option, ...] = ()
    advanced: bool = False
    group: str = ""

    def at(self, slide: str) -> str:
        """The stored path for the slide in hand."""
        return self.path.replace("{slide}", slide)
