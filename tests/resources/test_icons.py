from pathlib import Path
from xml.etree import ElementTree

import pytest

FOLDER = Path(__file__).parents[2] / "resources" / "icons"
ICONS = sorted(FOLDER.glob("*.svg"))
SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {SVG + name for name in ("path", "circle", "rect", "line", "polyline", "polygon", "ellipse")}
NEEDED = """
undo redo plus x copy trash chevron-left chevron-right chevron-up chevron-down search settings image link smile user
tag bell inbox users refresh-cw layout-list layout-grid smartphone monitor sun moon eye eye-off download upload
grip-vertical ellipsis ellipsis-vertical check circle-alert triangle-alert info cloud-off folder file external-link
play volume-x arrow-left calendar clock palette type command star archive pin lock wifi battery-full signal panel-left
square rectangle-horizontal gallery-horizontal images contact shapes
"""


def test_the_icons_that_screens_name_are_there() -> None:
    assert set(NEEDED.split()) <= {path.stem for path in ICONS}


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_an_icon_is_plain_strokes_in_the_colour_of_the_text(path: Path) -> None:
    root = ElementTree.parse(path).getroot()
    assert (root.tag, root.get("viewBox")) == (SVG + "svg", "0 0 24 24")
    assert (root.get("stroke"), root.get("stroke-width"), root.get("fill")) == ("currentColor", "2", "none")
    assert len(root) > 0
    assert {element.tag for element in root} <= SHAPES


def test_the_licence_lies_beside_them() -> None:
    text = (FOLDER / "LICENSE").read_text("utf-8")
    assert "ISC License" in text
    assert "Lucide" in text
