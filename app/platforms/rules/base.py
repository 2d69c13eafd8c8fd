"""What the rules of all SDKs share: how a rule is written, and how findings are put in order."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from app.domain.message import Button, Slide
from app.domain.tree import Tree, is_list, is_object
from app.platforms.base import Effect, Finding

Where = tuple[str | int, ...]
Rule = Callable[[Tree], Iterable[Finding]]

INT_MAX = 2_147_483_647
"""The last second that both phones can count: they keep times in 32 bits."""

TEMPLATES = ("simple", "message-icon", "carousel", "carousel-image")
CAROUSELS = ("carousel", "carousel-image")
LINK_TYPES = ("url", "copy", "kv", "rfp")
MAX_BUTTONS = 3

_ORDER: tuple[Effect, ...] = ("unsupported", "dropped", "crash", "wrong")


def run(rules: Sequence[Rule], encoded: Tree) -> tuple[Finding, ...]:
    """What all ``rules`` find, the worst first."""
    found = [finding for rule in rules for finding in rule(encoded)]
    return tuple(sorted(found, key=lambda finding: _ORDER.index(finding.effect)))


def at(tree: Any, *where: str | int) -> Any:
    """The value at ``where``, None where there is none."""
    for step in where:
        if isinstance(step, str):
            tree = tree.get(step) if is_object(tree) else None
        else:
            tree = tree[step] if is_list(tree) and step < len(tree) else None
    return tree


def body(encoded: Tree) -> Tree:
    """The ``msg`` object; empty where there is none."""
    msg = encoded.get("msg")
    return msg if is_object(msg) else {}


def items(value: Any) -> Sequence[Any]:
    """``value`` if it is a list, else nothing."""
    return value if is_list(value) else ()


def template(encoded: Tree) -> str | None:
    """The message's type, None where it is none that the SDKs know."""
    kind = body(encoded).get("type")
    return kind if kind in TEMPLATES else None


def drawn(encoded: Tree) -> Iterator[tuple[int, Any]]:
    """The content elements that are drawn: all of a carousel, else the first one."""
    elements = items(body(encoded).get("content"))
    shown = elements if template(encoded) in CAROUSELS else elements[:1]
    yield from enumerate(shown)


def meant_button(slide: Slide, index: int) -> Button:
    """The typed button behind the link with that number."""
    return slide.buttons[index] if index < len(slide.buttons) else Button(id=f"button-{index}")
