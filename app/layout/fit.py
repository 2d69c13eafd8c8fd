"""Sizes: how wide and high every node of a scene becomes, and where its children stand inside it."""

from collections.abc import Callable, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from app.domain.scene import (
    AnyNode,
    ColumnNode,
    IconNode,
    LayerNode,
    PictureNode,
    RowNode,
    ShapeNode,
    TextNode,
    TextStyle,
)
from app.layout.measure import Measured, TextMeasure
from app.layout.pixels import cut, up

WRAP = -1


class Fitted(Struct, frozen=True):
    """A node with its size, without margins. ``parts`` are its children with their places inside it; ``lines_top`` is
    the distance from the top of a text's box to its first line."""

    node: AnyNode
    w: float
    h: float
    parts: tuple[tuple[float, float, "Fitted"], ...] = ()
    text: Measured | None = None
    lines_top: float = 0


class Fitter:
    """Fits nodes into widths, asking ``measure`` for the lines of texts."""

    def __init__(self, measure: TextMeasure, pixel: float) -> None:
        self._measure = measure
        self._pixel = pixel

    def fit(
        self, node: AnyNode, available: float, *, width: float | None = None, height: float | None = None
    ) -> Fitted:
        """``node`` in a parent that has ``available`` for it and its margins; ``width`` and ``height`` overrule its
        own."""
        if width is None:
            fixed = node.width is not None and node.width != WRAP
            width = node.width if fixed else available - node.margin.left - node.margin.right
        wrap = node.width == WRAP
        return _FIT[type(node)](self, node, max(width or 0, 0), wrap, node.height if height is None else height)

    def text(self, node: TextNode, width: float, wrap: bool, height: float | None) -> Fitted:
        """A text wraps into the width, and is as high as its lines unless its height is fixed."""
        padding = node.padding
        inside = max(width - padding.left - padding.right, 0)
        measured = self._measure.measure(node.text, node.style, inside)
        lines = lines_height(node.style, measured)
        if wrap:
            widest = max((line.width for line in measured.lines), default=0)
            width = min(up(widest, self._pixel) + padding.left + padding.right, width)
        h = max(lines + padding.top + padding.bottom, node.min_height) if height is None else height
        free = max(h - lines, 0)
        top = cut(free / 2, self._pixel) if node.middle else padding.top
        return Fitted(node, width, h, (), measured, top)

    def leaf(self, node: AnyNode, width: float, wrap: bool, height: float | None) -> Fitted:
        """A picture, a shape or an icon has the size it says."""
        return Fitted(node, 0 if wrap else width, max(height or 0, node.min_height))

    def column(self, node: ColumnNode, width: float, wrap: bool, height: float | None) -> Fitted:
        """Children below one another. What a negative margin pulls up never makes the column lower."""
        if wrap:
            width = min(max((self._natural(child, width) for child in node.children), default=0), width)
        children = [self.fit(child, width) for child in node.children]
        tops, needed = _stack(children)
        h = max(needed, node.min_height) if height is None else height
        shift = self._start(node.main, h - needed)
        places = [(self._across(child, width), top + shift, child) for child, top in zip(children, tops, strict=True)]
        return Fitted(node, width, h, tuple(places))

    def row(self, node: RowNode, width: float, wrap: bool, height: float | None) -> Fitted:
        """Children beside one another; those with a weight, or without a width, share what the others leave."""
        children = self._share(node.children, width)
        needed = sum(child.w + child.node.margin.left + child.node.margin.right for child in children)
        width = min(needed, width) if wrap else width
        tallest = max((child.h + child.node.margin.top + child.node.margin.bottom for child in children), default=0)
        h = max(tallest, node.min_height) if height is None else height
        return Fitted(node, width, h, tuple(self._beside(children, h, self._start(node.main, width - needed))))

    def layer(self, node: LayerNode, width: float, wrap: bool, height: float | None) -> Fitted:
        """Children over one another."""
        if wrap:
            width = min(max((self._natural(child, width) for child in node.children), default=0), width)
        children = [self.fit(child, width) for child in node.children]
        deepest = max((child.node.margin.top + child.h + child.node.margin.bottom for child in children), default=0)
        h = max(deepest, node.min_height) if height is None else height
        places = [(self._across(child, width), child.node.margin.top, child) for child in children]
        return Fitted(node, width, h, tuple(places))

    def _natural(self, child: AnyNode, available: float) -> float:
        wrapped = replace(child, width=WRAP) if child.width is None else child
        return self.fit(wrapped, available).w + child.margin.left + child.margin.right

    def _share(self, children: Sequence[AnyNode], width: float) -> list[Fitted]:
        left = width
        fitted: dict[int, Fitted] = {}
        for place, child in enumerate(children):
            margins = child.margin.left + child.margin.right
            if _flexible(child):
                left -= margins
            else:
                fitted[place] = self.fit(child, left)
                left -= fitted[place].w + margins
        weights = sum(_weight(child) for child in children if _flexible(child))
        for place, child in enumerate(children):
            if place not in fitted:
                weight = _weight(child)
                share = max(left if weight == weights else cut(left * weight / weights, self._pixel), 0)
                left, weights = left - share, weights - weight
                fitted[place] = self.fit(child, share, width=share)
        return [fitted[place] for place in range(len(children))]

    def _beside(self, children: list[Fitted], height: float, x: float) -> list[tuple[float, float, Fitted]]:
        places: list[tuple[float, float, Fitted]] = []
        for child in children:
            node, margin = child.node, child.node.margin
            room = height - margin.top - margin.bottom
            if node.cross == "stretch" and child.h < room:
                child = self.fit(node, child.w, width=child.w, height=room)
            y = margin.top + (0 if node.cross == "stretch" else self._start(node.cross, room - child.h))
            places.append((x + margin.left, y, child))
            x += margin.left + child.w + margin.right
        return places

    def _across(self, child: Fitted, width: float) -> float:
        margin, cross = child.node.margin, child.node.cross
        room = width - margin.left - margin.right - child.w
        return margin.left + (0 if cross == "stretch" else self._start(cross, room))

    def _start(self, where: str, room: float) -> float:
        return {"start": 0, "center": cut(room / 2, self._pixel), "end": room}[where]


def lines_height(style: TextStyle, measured: Measured) -> float:
    """The height of the drawn lines."""
    more = max(len(measured.lines) - 1, 0)
    first = style.cut_line if measured.cut and not more and style.cut_line is not None else style.first_line
    return first + more * style.next_line


def _flexible(node: AnyNode) -> bool:
    return node.weight > 0 or node.width is None


def _weight(node: AnyNode) -> float:
    return node.weight or 1


def _stack(children: list[Fitted]) -> tuple[list[float], float]:
    tops: list[float] = []
    y = needed = 0.0
    for child in children:
        tops.append(y + child.node.margin.top)
        y = tops[-1] + child.h + child.node.margin.bottom
        needed = max(needed, y)
    return tops, needed


_FIT: dict[type[Any], Callable[..., Fitted]] = {
    TextNode: Fitter.text,
    PictureNode: Fitter.leaf,
    ShapeNode: Fitter.leaf,
    IconNode: Fitter.leaf,
    ColumnNode: Fitter.column,
    RowNode: Fitter.row,
    LayerNode: Fitter.layer,
}
