"""A scene becomes placed boxes. Pure: the only question to the outside is how texts break into lines."""

from collections.abc import Callable, Iterator
from typing import Any

from msgspec.structs import replace

from app.domain.scene import AnyNode, IconNode, PictureNode, Scene, TextNode
from app.layout.fit import Fitted, Fitter
from app.layout.measure import TextMeasure
from app.layout.placed import Box, Placement


def place(scene: Scene, measure: TextMeasure) -> Placement:
    """The boxes of ``scene`` in painting order, parents before their children."""
    root = Fitter(measure, scene.pixel).fit(scene.root, scene.width)
    margin = scene.root.margin
    boxes = tuple(_boxes(root, margin.left, margin.top))
    return Placement(unit=scene.unit, width=scene.width, height=margin.top + root.h + margin.bottom, boxes=boxes)


def _boxes(fitted: Fitted, x: float, y: float) -> Iterator[Box]:
    if _drawn(fitted.node):
        yield _box(fitted, x, y)
    for left, top, part in fitted.parts:
        yield from _boxes(part, x + left, y + top)


def _drawn(node: AnyNode) -> bool:
    own = isinstance(node, TextNode | PictureNode | IconNode)
    return own or node.role is not None or node.background is not None or node.border > 0


def _box(fitted: Fitted, x: float, y: float) -> Box:
    node = fitted.node
    extra = _EXTRA.get(type(node))
    return Box(
        role=node.role,
        index=node.index,
        x=x,
        y=y,
        w=fitted.w,
        h=fitted.h,
        background=node.background,
        radius=node.radius,
        border=node.border,
        border_color=node.border_color,
        field=node.field,
        **(extra(node, fitted) if extra else {}),
    )


def _text(node: TextNode, fitted: Fitted) -> dict[str, Any]:
    style, measured = node.style, fitted.text
    if fitted.lines_top:
        style = replace(style, baseline=style.baseline + fitted.lines_top)
    lines = tuple(line.text for line in measured.lines) if measured else ()
    return {"text": node.text, "lines": lines, "cut": bool(measured and measured.cut), "style": style}


def _picture(node: PictureNode, fitted: Fitted) -> dict[str, Any]:
    return {"media": node.media, "picture": True, "fit": node.fit, "play": node.play, "alt": node.alt}


def _icon(node: IconNode, fitted: Fitted) -> dict[str, Any]:
    return {"icon": node.icon, "icon_color": node.color}


_EXTRA: dict[type[Any], Callable[..., dict[str, Any]]] = {TextNode: _text, PictureNode: _picture, IconNode: _icon}
