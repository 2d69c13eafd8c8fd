"""What all inbox messages share: how they come in a file, and how a web message is told from a mobile one."""

from collections.abc import Iterator, Sequence
from typing import Any

from app.domain.errors import UserError
from app.domain.tree import Tree, is_list, is_object

ENVELOPES = ("inbox_notifs", "inbox_notifs_v2")
"""The keys under which a server's answer holds its messages, of both protocol versions (Constants.java)."""

KNOWN_KEYS = frozenset(
    ("_id", "id", "msg", "date", "isRead", "templateType", "wzrk_id", "wzrk_pivot", "wzrk_ttl", "wzrkParams")
)
"""Keys of which a message that comes without an envelope has at least one."""


def is_web(item: Tree) -> bool:
    """Whether the message is written for the web inbox."""
    return "templateType" in item or is_list(item.get("msg"))


def is_message(item: Any) -> bool:
    """Whether this can be taken for a message, without an envelope that says so."""
    return is_object(item) and not KNOWN_KEYS.isdisjoint(item)


def envelope(items: Sequence[Tree]) -> Tree:
    """The server's answer around messages."""
    return {ENVELOPES[0]: list(items)}


def messages(tree: Any, where: str) -> list[Tree]:
    """The messages in a file: in an envelope, in an array, or a single one. Raises ``UserError`` for anything else."""
    if is_object(tree) and any(key in tree for key in ENVELOPES):
        found = list(_unpacked(tree, where))
    elif is_list(tree):
        found = [_element(item, f"Element {index + 1}", where) for index, item in enumerate(tree)]
    else:
        found = [_element(tree, "Its content", where)]
    if not found:
        raise UserError(f"{where} holds no messages", "Its list of messages is empty", "Choose another file")
    return found


def _unpacked(tree: Tree, where: str) -> Iterator[Tree]:
    for key in ENVELOPES:
        held = tree.get(key, [])
        if not is_list(held):
            raise _refused(where, f"{key} is not a list")
        for index, item in enumerate(held):
            if not is_object(item):
                raise _refused(where, f"Element {index + 1} of {key} is not an object")
            yield item


def _element(item: Any, what: str, where: str) -> Tree:
    if not is_message(item):
        raise _refused(where, f"{what} is neither an inbox message nor a campaign")
    return item


def _refused(where: str, happened: str) -> UserError:
    return UserError(f"{where} can't be imported", happened, "Choose a file with inbox messages or Galley campaigns")
