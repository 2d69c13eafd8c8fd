import os
import subprocess
import sys

import pytest
from PySide6.QtGui import QImage

from app.domain.errors import UserError
from app.render.chrome import EMPTY
from app.render.drawing import STAGE, QtDrawing
from app.render.wall import MARGIN
from app.services.ports import Panel
from tests.render.samples import PHOTO, android_card, box, dots, ios_card, photo, placement
from tests.render.support import Shelf, color, file_bytes, pattern
from tests.render.test_decode import claimed_png

BODY = ("Two nights, one price, and breakfast", "in the garden. Only until Sunday.")
ROUND = placement(100, 50, box(0, 0, 100, 50, background="#FFFFFF", radius=20))
AGAIN = """
import hashlib
from app.render.chrome import EMPTY
from app.render.drawing import QtDrawing
from app.render.measure import QtTextMeasure
from app.services.ports import Panel
from tests.render.support import CheckoutResources, Shelf
from tests.render.samples import android_card
from tests.render.test_drawing import BODY
resources = CheckoutResources()
drawing = QtDrawing(resources, QtTextMeasure(resources), Shelf({}))
print(hashlib.sha256(drawing.card(Panel(placement=android_card("Spring", BODY)), scale=2)).hexdigest())
"""


def hills() -> bytes:
    """A photo of sorts: a gradient with a diagonal ridge."""

    def at(x: int, y: int) -> str:
        ridge = y > 60 + abs((x * 7) % 120 - 60) // 2
        return f"#{40 + x // 2:02X}{90 if ridge else 150:02X}{200 - y:02X}"

    return file_bytes(pattern(320, 180, at))


@pytest.fixture
def drawing(resources, measure) -> QtDrawing:
    return QtDrawing(resources, measure, Shelf({PHOTO: hills()}))


@pytest.mark.parametrize("scale", [1, 2, 3])
def test_a_simple_android_card(drawing, golden, scale):
    png = drawing.card(Panel(placement=android_card("Spring is here", BODY)), scale=scale)
    golden.check(f"android-simple-{scale}x", png)


def test_an_ios_card_with_a_video(drawing, golden):
    golden.check("ios-video-2x", drawing.card(Panel(placement=ios_card("Spring is here", BODY)), scale=2))


def test_page_dots(drawing, golden):
    golden.check("page-dots-3x", drawing.card(Panel(placement=dots(5, 2)), scale=3))


def test_a_placeholder(drawing, golden):
    missing = placement(360, 203, box(0, 0, 360, 203, media=photo(sha256="b" * 64), picture=True))
    golden.check("placeholder-2x", drawing.card(Panel(placement=missing), scale=2))


def test_a_picture_bomb_leaves_a_placeholder(resources, measure):
    drawing = QtDrawing(resources, measure, Shelf({PHOTO: claimed_png(50_000, 50_000)}))
    image = QImage.fromData(drawing.card(Panel(placement=android_card("Spring", BODY)), scale=1))
    assert color(image, 5, 5) == EMPTY.name().upper()


def test_a_wall(drawing, golden):
    panels = [
        Panel(
            placement=android_card("Spring is here", BODY),
            title="Android, 360 dp",
            caption="Standard inbox",
            surroundings="#D3D4DA",
        ),
        Panel(placement=ios_card("Spring is here", BODY), title="iPhone, 375 pt", caption="Standard inbox"),
        Panel(placement=placement(360, 0), title="Web", notice="The web inbox can't show carousels"),
    ]
    golden.check("wall", drawing.wall(panels, paper="png"))


def test_the_same_card_gives_the_same_bytes(drawing, resources, measure):
    panel = Panel(placement=android_card("Spring is here", BODY))
    fresh = QtDrawing(resources, measure, Shelf({PHOTO: hills()}))
    assert drawing.card(panel, scale=2) == drawing.card(panel, scale=2) == fresh.card(panel, scale=2)


@pytest.mark.parametrize("environment", [{}, {"QT_SCALE_FACTOR": "2"}, {"QT_FONT_DPI": "144"}, {"LC_ALL": "C"}])
def test_other_processes_give_the_same_bytes(environment):
    runs = [
        subprocess.run(
            [sys.executable, "-c", AGAIN], capture_output=True, text=True, check=True, env={**os.environ, **more}
        ).stdout
        for more in ({}, environment)
    ]
    assert runs[0] == runs[1] != ""


@pytest.mark.parametrize(
    ("theme", "surroundings", "corner"),
    [("light", "#D3D4DA", "#D3D4DA"), ("light", "", STAGE["light"]), ("dark", "#D3D4DA", STAGE["dark"])],
)
def test_the_theme_decides_what_is_behind_the_card(drawing, theme, surroundings, corner):
    image = QImage.fromData(drawing.card(Panel(placement=ROUND, surroundings=surroundings), scale=1, theme=theme))
    assert color(image, 0, 0) == corner
    assert color(image, 50, 25) == "#FFFFFF"


def test_a_card_that_cannot_be_drawn_says_why(drawing):
    with pytest.raises(UserError, match="nothing to draw") as refused:
        drawing.card(Panel(placement=placement(360, 0), notice="No carousels there"), scale=2)
    assert refused.value.happened == "No carousels there"


def test_on_a_wall_each_card_lies_on_the_colour_of_its_list(drawing):
    def near(panel: Panel) -> str:
        image = QImage.fromData(drawing.wall([panel], paper="png"))
        return color(image, 2 * MARGIN - 10, image.height() / 2)

    assert near(Panel(placement=ROUND, surroundings="#D3D4DA")) == "#D3D4DA"
    assert near(Panel(placement=ROUND)) == STAGE["light"]
    assert near(Panel(placement=placement(100, 0), surroundings="#D3D4DA")) == STAGE["light"]


def test_a_wall_on_paper_holds_its_words_as_text(drawing):
    panels = [Panel(placement=android_card("Spring", BODY), title="Pixel 8")] * 5
    data = drawing.wall(panels, paper="pdf", title="Spring sale")
    assert data.startswith(b"%PDF-")
    assert data.count(b"/FontDescriptor") >= 2
