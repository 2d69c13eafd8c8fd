"""Where two documents differ, place by place: as people see a message, not as edits would lead there."""

from collections.abc import Iterator, Sequence
from typing import Any, Literal

from msgspec import Struct

from app.domain import paths
from app.domain.elements import EACH
from app.domain.tree import Tree, is_list, same

DeltaKind = Literal["changed", "added", "removed", "moved"]

FILE = ("kind", "sha256", "url")
"""What makes a picture another picture."""
OF_THE_FILE = ("mime", "width", "height", "bytes")
"""What is known of a picture, and follows from the file."""
MEDIA: Tree = {}
"""Stands where a picture is."""
PAIRS: Tree = {EACH: {}}
BRANCHES: Tree = {
    "message": {
        "slides": {
            EACH: {
                "title": {},
                "body": {},
                "action": {},
                "media": MEDIA,
                "icon": MEDIA,
                "buttons": {EACH: {"keys": PAIRS}},
            }
        },
        "key_values": PAIRS,
        "languages": {EACH: {}},
    },
    "variants": {EACH: {"values": {}}},
    "audience": {},
    "delivery": {},
}
"""What is looked into. Everything else is one value: a list of texts, custom data, a time to live."""
NOT_CONTENT = ("schema", "id", "created", "changed", "author")


class Delta(Struct, frozen=True, kw_only=True):
    """One difference. ``old`` and ``new`` are plain values, None where there is none. Of a list whose elements
    ``moved`` they are the ids of those that both have, in the order of each."""

    path: str
    kind: DeltaKind
    old: Any = None
    new: Any = None


def deltas(one: Tree, other: Tree) -> list[Delta]:
    """What leads from one document's tree to another's, in the order of the document."""
    old, new = ({key: value for key, value in tree.items() if key not in NOT_CONTENT} for tree in (one, other))
    return list(_walk(old, new, (), BRANCHES))


def _walk(old: Any, new: Any, at: tuple[str, ...], branch: Tree | None) -> Iterator[Delta]:
    if same(old, new):
        return
    lists = all(map(is_list, (old, new)))
    if branch is None or (branch is MEDIA and None in (old, new)) or not (old or new):
        kind: DeltaKind = "added" if old is None else "removed" if new is None else "changed"
        yield Delta(path=paths.join(at), kind=kind, old=old, new=new)
    elif branch is MEDIA:
        yield from _media(old, new, at)
    elif lists:
        yield from _elements(old, new, at, branch[EACH])
    else:
        yield from _keys(old or {}, new or {}, at, branch)


def _keys(old: Tree, new: Tree, at: tuple[str, ...], branch: Tree) -> Iterator[Delta]:
    for key in dict.fromkeys((*new, *old)):
        yield from _walk(old.get(key), new.get(key), (*at, key), branch.get(key, branch.get(EACH)))


def _media(old: Tree, new: Tree, at: tuple[str, ...]) -> Iterator[Delta]:
    another = any(old.get(key) != new.get(key) for key in FILE)
    if another:
        yield Delta(path=paths.join(at), kind="changed", old=old, new=new)
    rest = [key for key in new if key not in FILE and not (another and key in OF_THE_FILE)]
    for key in rest:
        yield from _walk(old.get(key), new.get(key), (*at, key), None)


def _elements(old: Sequence[Tree], new: Sequence[Tree], at: tuple[str, ...], branch: Tree) -> Iterator[Delta]:
    before, after = ({item["id"]: item for item in items} for items in (old, new))
    stayed, order = [id for id in before if id in after], [id for id in after if id in before]
    if stayed != order:
        yield Delta(path=paths.join(at), kind="moved", old=stayed, new=order)
    for id, item in after.items():
        place = (*at, id)
        if id in before:
            yield from _walk(before[id], item, place, branch)
        else:
            yield Delta(path=paths.join(place), kind="added", new=item)
    for id in before:
        if id not in after:
            yield Delta(path=paths.join((*at, id)), kind="removed", old=before[id])
