"""Which part of the form belongs to which stored path: parts are marked, everything else asks for the marks."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLayout, QWidget

from app.domain import paths

_MARK = "stored_path"
_ROOT = "form_root"
_CHAINING = "chaining"
W = TypeVar("W", bound=QWidget)


def mark(widget: QWidget, path: str) -> None:
    """From now on ``widget`` stands for ``path``."""
    widget.setProperty(_MARK, path)


def marked(widget: QWidget) -> str:
    """The path that ``widget`` itself stands for, "" for none."""
    return widget.property(_MARK) or ""


def path_of(widget: QWidget | None) -> str:
    """The path that ``widget``, or the nearest part around it, stands for; "" outside of every field."""
    while widget is not None:
        if marked(widget):
            return marked(widget)
        widget = widget.parentWidget()
    return ""


def best(candidates: Iterable[tuple[str, W]], path: str) -> W | None:
    """The candidate for ``path``: the one with the longest path around it, else the first one inside it."""
    found = [(_length(own), widget) for own, widget in candidates if own and paths.overlaps(own, path)]
    around = [pair for pair in found if pair[0] <= _length(path)]
    chosen = max(around, key=lambda pair: pair[0]) if around else next(iter(found), None)
    return chosen[1] if chosen else None


def nearest(root: QWidget, path: str, kind: type[W]) -> W | None:
    """The marked part below ``root`` for ``path``."""
    return best(((marked(widget), widget) for widget in root.findChildren(kind)), path)


def focusable(root: QWidget) -> Iterator[QWidget]:
    """What takes the focus inside ``root`` (and ``root`` itself), in the order in which one reads."""
    if root.focusPolicy() & Qt.FocusPolicy.TabFocus and root.focusProxy() is None:
        yield root
    for child in _in_order(root):
        yield from focusable(child)


def mark_root(widget: QWidget) -> None:
    """``widget`` is a whole form: Tab goes through it in one go."""
    widget.setProperty(_ROOT, True)


def root_of(part: QWidget) -> QWidget:
    """The form around ``part``; its window, where it is in none."""
    root: QWidget | None = part
    while root is not None and not root.property(_ROOT):
        root = root.parentWidget()
    return root or part.window()


def chain(part: QWidget) -> None:
    """Let Tab go through the form around ``part`` in the order in which one reads: a part of it is new. Once for all
    that is new by then, as soon as the window gets to it.

    A part that is in no form yet is left alone. Nothing in a form hands its focus on to a part of itself
    (``setFocusProxy``): Qt would stop there once more, wherever it stands in the order.
    """
    root: QWidget | None = part
    while root is not None and not root.property(_ROOT):
        root = root.parentWidget()
    if root is not None:
        _timer(root).start()


def chain_now(root: QWidget) -> None:
    """The same at once, for a whole form."""
    _timer(root).stop()
    _chain(root)


def _timer(root: QWidget) -> QTimer:
    """The form's own: it goes with the form."""
    timer = root.findChild(QTimer, _CHAINING, Qt.FindChildOption.FindDirectChildrenOnly)
    if timer is None:
        timer = QTimer(root, singleShot=True)
        timer.setObjectName(_CHAINING)
        timer.timeout.connect(partial(_chain, root))
    return timer


def _chain(root: QWidget) -> None:
    for before, widget in pairwise(focusable(root)):
        QWidget.setTabOrder(before, widget)


def focus(target: QWidget) -> None:
    """Put the focus into ``target``, or on the first thing inside it that takes it."""
    proxy = target.focusProxy() or target
    able = [widget for widget in focusable(proxy) if widget.isVisible() and widget.isEnabled()]
    for widget in able[:1]:
        widget.setFocus(Qt.FocusReason.OtherFocusReason)


def _length(path: str) -> int:
    return len(paths.split(path))


def _in_order(root: QWidget) -> list[QWidget]:
    """The children: those in the layout in its order, then the rest."""
    layout = root.layout()
    inside = [child for child in root.children() if isinstance(child, QWidget)]
    placed = list(_laid_out(layout, inside)) if layout else []
    return [*placed, *(child for child in inside if child not in placed and not child.isWindow())]


def _laid_out(layout: QLayout, widgets: Sequence[QWidget]) -> Iterator[QWidget]:
    """Those of ``widgets`` that ``layout`` places. Its items are not asked for: see decision 0013."""
    found: dict[int, QWidget | QLayout] = {layout.indexOf(widget): widget for widget in widgets}
    found.pop(-1, None)
    found.update({layout.indexOf(inner): inner for inner in layout.children() if isinstance(inner, QLayout)})
    for _, part in sorted(found.items()):
        if isinstance(part, QLayout):
            yield from _laid_out(part, widgets)
        else:
            yield part
