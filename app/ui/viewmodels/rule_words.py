"""How the screen says comparisons: the words depend on what is compared."""

from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication

from app.domain.comparing import microseconds
from app.domain.recipient import AttributeKind
from app.domain.segments import Operator
from app.ui.noop import QT_TRANSLATE_NOOP


class Saying(NamedTuple):
    """An operator, whether it is turned round, and its words. ``rare``: offered only where a rule has it already."""

    operator: Operator
    turned: bool
    words: str
    rare: bool = False

    @property
    def name(self) -> str:
        """What a choice keeps."""
        return name_of(self.operator, self.turned)


TEXT = (
    Saying("equals", False, QT_TRANSLATE_NOOP("Rules", "is")),
    Saying("equals", True, QT_TRANSLATE_NOOP("Rules", "is not")),
    Saying("contains", False, QT_TRANSLATE_NOOP("Rules", "contains")),
    Saying("contains", True, QT_TRANSLATE_NOOP("Rules", "doesn't contain")),
    Saying("in", False, QT_TRANSLATE_NOOP("Rules", "is one of")),
    Saying("in", True, QT_TRANSLATE_NOOP("Rules", "is none of")),
    Saying("before", False, QT_TRANSLATE_NOOP("Rules", "comes before"), True),
    Saying("before", True, QT_TRANSLATE_NOOP("Rules", "doesn't come before"), True),
    Saying("after", False, QT_TRANSLATE_NOOP("Rules", "comes after"), True),
    Saying("after", True, QT_TRANSLATE_NOOP("Rules", "doesn't come after"), True),
    Saying("exists", False, QT_TRANSLATE_NOOP("Rules", "is known")),
    Saying("exists", True, QT_TRANSLATE_NOOP("Rules", "is not known")),
)
NUMBER: dict[tuple[Operator, bool], Saying] = {
    ("before", False): Saying("before", False, QT_TRANSLATE_NOOP("Rules", "is less than")),
    ("before", True): Saying("before", True, QT_TRANSLATE_NOOP("Rules", "is not less than"), True),
    ("after", False): Saying("after", False, QT_TRANSLATE_NOOP("Rules", "is more than")),
    ("after", True): Saying("after", True, QT_TRANSLATE_NOOP("Rules", "is not more than"), True),
    ("contains", False): Saying("contains", False, QT_TRANSLATE_NOOP("Rules", "contains"), True),
    ("contains", True): Saying("contains", True, QT_TRANSLATE_NOOP("Rules", "doesn't contain"), True),
}
DATE: dict[tuple[Operator, bool], Saying] = {
    **NUMBER,
    ("before", False): Saying("before", False, QT_TRANSLATE_NOOP("Rules", "is before")),
    ("before", True): Saying("before", True, QT_TRANSLATE_NOOP("Rules", "is not before"), True),
    ("after", False): Saying("after", False, QT_TRANSLATE_NOOP("Rules", "is after")),
    ("after", True): Saying("after", True, QT_TRANSLATE_NOOP("Rules", "is not after"), True),
}
LIST: dict[tuple[Operator, bool], Saying] = {
    ("equals", False): Saying("equals", False, QT_TRANSLATE_NOOP("Rules", "includes")),
    ("equals", True): Saying("equals", True, QT_TRANSLATE_NOOP("Rules", "doesn't include")),
    ("contains", False): NUMBER["contains", False],
    ("contains", True): NUMBER["contains", True],
    ("in", False): Saying("in", False, QT_TRANSLATE_NOOP("Rules", "includes one of")),
    ("in", True): Saying("in", True, QT_TRANSLATE_NOOP("Rules", "includes none of")),
}
BY_KIND: dict[AttributeKind, dict[tuple[Operator, bool], Saying]] = {"number": NUMBER, "date": DATE, "list": LIST}


def name_of(operator: Operator, turned: bool) -> str:
    """One text for a comparison and whether it is turned round, as choices keep it."""
    return f"not {operator}" if turned else operator


def sayings(kind: AttributeKind | None, keep: tuple[Operator, bool], value: Any = None) -> list[Saying]:
    """What can be said of an attribute of that kind, and ``keep`` in any case. Of no kind: by what it is compared
    with, dates or numbers."""
    known = BY_KIND[kind] if kind in BY_KIND else {} if kind else _by_value(value)
    every = [known.get((each.operator, each.turned), each) for each in TEXT]
    return [each for each in every if not each.rare or (each.operator, each.turned) == keep]


def _by_value(value: Any) -> dict[tuple[Operator, bool], Saying]:
    known = DATE if isinstance(value, str) and microseconds(value.strip()) is not None else NUMBER
    return {place: saying for place, saying in known.items() if place[0] in ("before", "after")}


def said(saying: Saying) -> str:
    """The words in the person's language."""
    return QCoreApplication.translate("Rules", saying.words)
