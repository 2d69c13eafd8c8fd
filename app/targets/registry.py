"""The targets that Galley knows, in the order in which people see them."""

from typing import Any

from app.domain.errors import UserError
from app.domain.tree import Tree, is_list, is_object
from app.targets.base import Target
from app.targets.inbox import messages
from app.targets.types.clevertap_inbox import ClevertapInbox
from app.targets.types.galley import GalleyDocument
from app.targets.types.web_inbox import WebInbox

CLEVERTAP_INBOX = ClevertapInbox()
WEB_INBOX = WebInbox()
GALLEY = GalleyDocument()
TARGETS: tuple[Target, ...] = (CLEVERTAP_INBOX, WEB_INBOX, GALLEY)

_BY_PLATFORM: dict[str, Target] = {"android": CLEVERTAP_INBOX, "ios": CLEVERTAP_INBOX, "web": WEB_INBOX}


def names() -> tuple[str, ...]:
    """The names of all targets."""
    return tuple(target.name for target in TARGETS)


def get(name: str) -> Target:
    """The target with that name. Raises ``UserError``."""
    for target in TARGETS:
        if target.name == name:
            return target
    raise UserError(f"“{name}” is no format that Galley knows", next_step=f"Choose one of {', '.join(names())}")


def for_platform(name: str) -> Target:
    """The target whose messages the platform ``android``, ``ios`` or ``web`` reads."""
    return _BY_PLATFORM[name]


def split(tree: Any, where: str, name: str | None = None) -> list[tuple[Target, Tree]]:
    """Every campaign in a file with the target that can read it: the one called ``name``, else found by its content.

    Raises ``UserError`` where anything in the file is neither a message nor a campaign.
    """
    target = get(name) if name is not None else None
    documents = _documents(tree)
    if target is GALLEY or (target is None and documents and all(map(GALLEY.accepts, documents))):
        return [(GALLEY, document) for document in _galley(documents, where)]
    return [(target or item_target(item), item) for item in messages(tree, where)]


def item_target(item: Tree) -> Target:
    """The target that reads this one message or document."""
    readers: tuple[Target, ...] = (GALLEY, WEB_INBOX, CLEVERTAP_INBOX)
    return next(target for target in readers if target.accepts(item))


def _documents(tree: Any) -> list[Tree]:
    elements = tree if is_list(tree) else [tree]
    return [element for element in elements if is_object(element)] if all(map(is_object, elements)) else []


def _galley(documents: list[Tree], where: str) -> list[Tree]:
    if not documents:
        raise UserError(f"{where} holds no campaigns", next_step="Choose a file that Galley has exported")
    return documents
