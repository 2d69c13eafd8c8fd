"""Cards of what is not in the workspace, drawn by the real renderer."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize

from app.bootstrap import Services
from app.domain.errors import UserError
from app.domain.message import Media, Slide
from app.ui.jobs import ManualJobs
from app.ui.views.exchange.parts import bundle_cards, drawing, sheet_cards
from tests.fakes import FakeWorkspace
from tests.made import campaign, slide
from tests.services.packages.made import bundles, package, pictured

BOX = QSize(240, 240)
ONLINE = "https://cdn.example.com/p.png"


class Opened:
    def __init__(self, services):
        self.services, self.workspace, self.jobs = services, FakeWorkspace(), ManualJobs()


@pytest.fixture
def opened(qapp):
    with Services(author="Ann") as services:
        yield Opened(services)


def test_a_card_is_drawn_into_its_box(opened):
    image = drawing(opened, opened.workspace)(campaign(1, slide("s1", "Hello")), BOX)
    assert max(image.width(), image.height()) == 240
    colors = {image.pixelColor(x, y).name() for x in range(0, 240, 3) for y in range(0, image.height(), 3)}
    assert len(colors) > 2


def test_other_words_are_another_picture(opened):
    draw = drawing(opened, opened.workspace)
    assert draw(campaign(1, slide("s1", "Hello")), BOX) != draw(campaign(1, slide("s1", "Goodbye")), BOX)


def test_personal_fields_are_filled_for_nobody(opened):
    draw = drawing(opened, opened.workspace)
    personal = campaign(1, slide("s1", '{{ Profile.Name | default: "friend" }}'), dialect="liquid")
    assert draw(personal, BOX) == draw(campaign(1, slide("s1", "friend")), BOX)


def test_no_room_is_no_card(opened):
    assert drawing(opened, opened.workspace)(campaign(1), QSize(0, 10)) is None


def test_pictures_of_a_package_are_asked_of_it(opened, tmp_path):
    asked = []
    plan = bundles(opened.workspace).plan(package(tmp_path / "p"))
    cards = bundle_cards(opened, plan.bundle)
    cards.ask("here", pictured(1), BOX, asked.append)
    opened.jobs.run_all()
    assert len(asked) == 1
    assert not asked[0].isNull()


def test_pictures_of_a_table_are_fetched_once(opened, monkeypatch):
    fetched, shown = [], []

    def unreachable(self, url):
        fetched.append(url)
        raise UserError("The picture can't be reached")

    monkeypatch.setattr("app.services.media.MediaLibrary.learn", unreachable)
    cards = sheet_cards(opened)
    row = campaign(1, Slide(id="s1", media=Media(url=ONLINE)))
    for each in (row, replace(row, name="Again")):
        cards.ask("row", each, BOX, shown.append)
        opened.jobs.run_all()
    assert fetched == [ONLINE]
    assert len(shown) == 2
