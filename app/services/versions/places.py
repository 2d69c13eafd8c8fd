"""Places in a document in the words of the form."""

from collections.abc import Iterator, Sequence

from app.domain import paths
from app.domain.fields import Field
from app.domain.tree import Tree
from app.services.versions.names import Names
from app.templates.registry import TEMPLATES, template

Words = tuple[str, ...]

WHOLE = "Campaign"
SLIDE_LIST = ("message", "slides")
SLIDE, SLIDES, ORDER = "Slide {n}", "Slides", "Order of slides"
OWN: dict[str, str] = {
    "name": "Name",
    "status": "Status",
    "archived": "Archived",
    "shared": "Shared with the team",
    "labels": "Labels",
    "categories": "Subscriptions",
    "product": "Send with",
    "dialect": "Personal fields",
    "ttl": "Stays in the inbox for",
    "goal": "Goal",
    "origin": "Imported message",
    "variants": "Variants",
    "audience/include": "Send to",
    "audience/exclude": "But not",
    "audience/cap": "At most",
    "audience/control_group": "Control group",
    "delivery/mode": "When it is sent",
    "delivery/times": "Sending times",
    "delivery/zone": "Time zone",
    "delivery/policy": "Whose time zone",
    "delivery/past": "Times that are past",
    "delivery/recurrence": "Repeats",
    "delivery/batch": "Sending speed",
    "message/language": "Language of these texts",
    "@bin": "In the bin",
}
"""What no template type has a field for."""
PARTS: dict[str, str] = {
    "enabled": "on",
    "android": "Android",
    "ios": "iPhone",
    "web": "Web",
    "new_tab": "new tab",
    "alt": "description",
    "poster": "preview picture",
    "url": "web address",
    "kind": "what it does",
    "text": "text",
    "color": "text colour",
    "background": "button colour",
    "copy": "text to copy",
    "keys": "extra data",
    "open_settings": "open the phone's settings",
    "key": "key",
    "value": "value",
    "name": "name",
    "share": "share",
}
"""What a field is made of."""
ELEMENTS: dict[str, tuple[str, str]] = {
    "buttons": ("Button {n}", "Order of buttons"),
    "key_values": ("Key and value {n}", "Order of keys and values"),
    "keys": ("key and value {n}", "order of keys and values"),
    "variants": ("Variant {n}", "Order of variants"),
}
"""What an element of a list is called, and the order of all of them."""


class Places:
    """Places in the first of ``trees`` (documents) that has them."""

    def __init__(self, trees: Sequence[Tree], names: Names) -> None:
        self._trees = trees
        self._names = names
        self._word = names.word
        shapes = [template(tree["message"]["template"]) for tree in trees]
        self._fields = [field for shape in (*shapes, *TEMPLATES) for field in shape.fields()]
        self._many = any(shape.many_slides for shape in shapes)

    def words(self, path: str, *, order: bool = False) -> Words:
        """The place behind a stored path: language, slide, field, part. ``order``: the order of the list there."""
        match paths.split(path):
            case ("message", "languages", code, *inner):
                return (self._names.language(code), *(self._inner(inner[0]) if inner else ()))
            case ("variants", _, "values", inner) as steps:
                return (self._element(steps[:2]), *self._inner(inner))
            case ("message", "slides"):
                return (self._word(ORDER if order else SLIDES),)
            case ("message", "slides", id, *rest) as steps:
                slide = self._slide(steps[:3])
                return (*slide, *self._field(steps, id, order)) if rest else slide or (self._word(SLIDE).format(n=1),)
            case () | ("",):
                return (self._word(WHOLE),)
            case steps:
                return self._field(steps, "", order)

    def field(self, path: str) -> Field | None:
        """The field of the form that a stored path lies in."""
        match paths.split(path):
            case ("message", "languages", _, inner) | ("variants", _, "values", inner):
                steps = ("message", *paths.split(inner))
            case steps:
                pass
        return self._spec(steps, steps[2] if len(steps) > 2 and steps[:2] == SLIDE_LIST else "")

    def _inner(self, entry: str) -> Words:
        """The place of an overlay's entry, which is relative to the message."""
        return self.words(f"message/{entry}")

    def _slide(self, steps: paths.Steps) -> Words:
        number = self._number(steps)
        return (self._word(SLIDE).format(n=number),) if number and (self._many or number > 1) else ()

    def _field(self, steps: paths.Steps, slide: str, order: bool) -> Words:
        spec = self._spec(steps, slide)
        at = len(paths.split(spec.path)) if spec else next(_known(steps), 0)
        rest = steps[at:]
        if at and steps[at - 1] in ELEMENTS and (rest or order):
            return self._in_list(steps, at, order)
        label = spec.label if spec else OWN.get(paths.join(steps[:at]))
        return (self._word(label), *map(self._part, rest)) if label else (self._part(steps[-1]),)

    def _in_list(self, steps: paths.Steps, at: int, order: bool) -> Words:
        """The words from the list on whose name ends ``steps[:at]``."""
        rest = steps[at + 1 :]
        if at == len(steps):
            return (self._word(ELEMENTS[steps[-1]][1]),)
        element = self._element(steps[: at + 1])
        if rest and rest[0] in ELEMENTS and (order or len(rest) > 1):
            return (element, *self._in_list(steps, at + 2, order))
        return (element, *map(self._part, rest))

    def _element(self, steps: paths.Steps) -> str:
        return self._word(ELEMENTS[steps[-2]][0]).format(n=self._number(steps) or "").strip()

    def _part(self, step: str) -> str:
        known = PARTS.get(step)
        return self._word(known) if known else step.replace("_", " ")

    def _number(self, steps: paths.Steps) -> int | None:
        """Where the element stands in its list, counted from 1."""
        for tree in self._trees:
            try:
                return paths.position(paths.get(tree, paths.join(steps[:-1])), steps[-1]) + 1
            except KeyError:
                continue
        return None

    def _spec(self, steps: paths.Steps, slide: str) -> Field | None:
        placed = ((field, paths.split(field.at(slide))) for field in self._fields)
        return next((field for field, at in placed if steps[: len(at)] == at), None)


def _known(steps: paths.Steps) -> Iterator[int]:
    """How many steps lead to a place of ``OWN``, the longest first."""
    return (n for n in range(len(steps), 0, -1) if paths.join(steps[:n]) in OWN)
