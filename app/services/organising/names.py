"""What labels and subscriptions have in common: their names, and the edits that take them off campaigns."""

import re
from collections.abc import Callable, Collection, Sequence

from app.domain.edits import Edit, Exclude, Include, SetValue
from app.domain.errors import UserError
from app.domain.naming import LONGEST, tidy
from app.domain.tree import Tree
from app.services.filing import Change
from app.services.ports import ALIAS, LABELS, Named, NameKind, Reader, name_key

COLOR = re.compile("#[0-9A-Fa-f]{6}|")
WORDS: dict[NameKind, str] = {"labels": "label", "categories": "subscription"}


def quiet(done: int, total: int) -> None:
    """Nobody listens."""


def good_name(kind: NameKind, text: str) -> str:
    """``text`` as a name. Raises ``UserError`` where it is empty or too long."""
    name = tidy(text)
    if not name:
        raise UserError(f"The {WORDS[kind]} has no name", next_step="Give it one")
    if len(name) > LONGEST:
        raise UserError(
            f"“{name[:20]}…” is too long for a {WORDS[kind]}",
            f"It has {len(name)} characters, and {LONGEST} fit",
            "Choose a shorter name",
        )
    return name


def good_color(text: str) -> str:
    """``text`` as a colour, "" being none. Raises ``UserError``."""
    if not COLOR.fullmatch(text):
        raise UserError(f"“{text}” is no colour", next_step="Write it as #RRGGBB")
    return text.upper()


def find(kind: NameKind, known: Sequence[Named], reference: str) -> Named:
    """The one that goes by an id, a name, or a name in another case. Raises ``UserError``."""
    ways: tuple[Callable[[Named], bool], ...] = (
        lambda each: each.id == reference,
        lambda each: each.name == reference,
        _like(reference),
    )
    for fits in ways:
        for each in known:
            if fits(each):
                return each
    raise UserError(f"No {WORDS[kind]} is called “{reference}”", next_step="Check the name")


def _like(reference: str) -> Callable[[Named], bool]:
    wanted = tidy(reference).casefold()
    return lambda each: each.name.casefold() == wanted


def known(reader: Reader, kind: NameKind, id: str) -> Named:
    """The one that ``id`` leads to. Raises ``UserError`` where it is gone."""
    (survivor,) = reader.survivors(kind, [id])
    every: Sequence[Named] = reader.labels() if kind == LABELS else reader.categories()
    found = next((each for each in every if each.id == survivor), None)
    if found is None:
        raise UserError(f"The {WORDS[kind]} is not in this workspace any more", next_step="Look at the list again")
    return found


def family(reader: Reader, kind: NameKind, id: str) -> list[str]:
    """The ids of all that were merged into it, and its own."""
    return [*(each.id for each in reader.aliases(kind, id)), id]


def merging(reader: Reader, kind: NameKind, ones: Sequence[str], into: str) -> tuple[dict[str, list[Edit]], Change]:
    """What makes ``ones``, and all that were merged into them before, aliases of ``into``; and what files a campaign
    of theirs under it."""
    gone = [each for one in ones for each in family(reader, kind, one)]
    return {name_key(kind, each): [SetValue(ALIAS, into)] for each in gone}, swapped(kind, gone, into)


def without(kind: NameKind, ids: Collection[str]) -> Change:
    """Takes labels or subscriptions off a campaign."""
    return lambda record: _turned(kind, record, [id for id in record[kind] if id not in ids])


def swapped(kind: NameKind, ids: Collection[str], survivor: str) -> Change:
    """Puts ``survivor`` where the first of them stood; each stands there once."""

    def change(record: Tree) -> Sequence[Edit]:
        if not any(id in ids for id in record[kind]):
            return []
        return _turned(kind, record, list(dict.fromkeys(survivor if id in ids else id for id in record[kind])))

    return change


def _turned(kind: NameKind, record: Tree, wanted: list[str]) -> Sequence[Edit]:
    """The edits from the list that is there to ``wanted``, which holds the same in the same order, less some, and at
    most one more."""
    have: list[str] = list(record[kind])
    if len(set(have)) != len(have):
        return [SetValue(kind, wanted)] if have != wanted else []
    gone = [id for id in have if id not in wanted]
    left = [id for id in have if id in wanted]
    moved = next((id for number, id in enumerate(wanted) if left[number : number + 1] != [id]), None)
    if moved is None:
        return [Exclude(kind, id) for id in gone]
    place = wanted.index(moved)
    return [
        *(Exclude(kind, id) for id in have if id in (*gone, moved)),
        Include(kind, moved, wanted[place - 1] if place else None),
    ]
