import pytest
from PySide6.QtCore import Qt

from app.templates import fields
from app.ui.forms import places
from tests.ui.forms.bench import SLIDE

B1 = f"{SLIDE}/buttons/b1"


@pytest.fixture
def row(bench, show_field):
    return show_field(bench, fields.BUTTONS).rows["b1"]


def choose(row, kind):
    row.kind.setCurrentIndex(row.kind.findData(kind))


@pytest.mark.parametrize("kind", ["copy", "keys", "push", "link"])
def test_what_is_asked_follows_the_kind(bench, row, kind):
    choose(row, "push")
    choose(row, kind)
    assert bench.value(f"{B1}/kind") == kind
    assert row.target.widget.isVisible()


def test_another_kind_keeps_what_was_said_before(bench, row, qtbot):
    qtbot.keyClicks(row.target.widget.all, "https://a.test")
    choose(row, "copy")
    choose(row, "link")
    assert row.target.widget.all.text() == "https://a.test"


def test_colours_are_stored(bench, row):
    row.colors["background"].changed.emit("#123456")
    row.colors["color"].changed.emit("#654321")
    assert (bench.value(f"{B1}/background"), bench.value(f"{B1}/color")) == ("#123456", "#654321")
    assert row.colors["background"].value == "#123456"


def test_every_part_knows_its_place(row):
    assert places.path_of(row.text) == f"{B1}/text"
    assert places.path_of(row.colors["color"].swatch) == f"{B1}/color"
    assert places.path_of(row.more) == B1


def test_the_menu_offers_what_the_keys_do(row, qtbot):
    heard = []
    row.move_wanted.connect(heard.append)
    actions = {action.text(): action for action in row.menu().actions()}
    assert list(actions) == ["Move up", "Move down", "Duplicate", "Remove"]
    actions["Move down"].trigger()
    qtbot.keyClick(row.text, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert heard == [1, -1]


def test_there_is_nothing_to_duplicate_into_where_no_room_is_left(row):
    row.room = False
    assert not next(a for a in row.menu().actions() if a.text() == "Duplicate").isEnabled()


def test_it_is_called_by_its_text(bench, row):
    assert row.accessibleName() == "Shop"
    bench.model.set(f"{B1}/text", "")
    assert row.accessibleName() == "Button"
