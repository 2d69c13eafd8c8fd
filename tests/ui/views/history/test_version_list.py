import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from app.ui.viewmodels.history.entries import NOW, Entry
from app.ui.views.history.thumbs import Thumbs
from app.ui.views.history.version_list import LineList, VersionList

LINES = (
    Entry(key=NOW, title="Now"),
    "Today",
    Entry(key="b", title="Sent to legal", time="10:00", at="Today, 10:00", author="Ann", kept=True),
    Entry(key="a", title="Published", time="09:00", at="Today, 09:00", author="Bob"),
)


@pytest.fixture
def versions(written, painter, pictures, shown):
    thumbs = Thumbs(written.model.versions, written.model.looks, painter, pictures, written.staged.editor)
    made = VersionList(thumbs)
    made.resize(288, 500)
    made.picks = []
    made.show_lines(LINES, "b")
    made.picked.connect(made.picks.append)
    return shown(made)


def test_the_one_in_hand_is_marked(versions):
    assert versions.currentIndex().row() == 2
    versions.take("a")
    assert versions.currentIndex().row() == 3


def test_arrows_pass_over_the_headings(versions, qtbot):
    versions.take(NOW)
    versions.picks.clear()
    qtbot.keyClick(versions, Qt.Key.Key_Down)
    assert versions.picks == ["b"]
    qtbot.keyClick(versions, Qt.Key.Key_End)
    assert versions.picks == ["b", "a"]


def test_a_click_takes_one_in_hand(versions, qtbot):
    place = versions.visualRect(versions.list.index(3, 0)).center()
    qtbot.mouseClick(versions.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert versions.picks == ["a"]


def test_new_lines_keep_the_one_in_hand_without_telling(versions):
    versions.show_lines((*LINES, "Yesterday", Entry(key="0", title="Imported")), "b")
    assert versions.currentIndex().row() == 2
    assert versions.picks in ([], ["b"])


def test_assistive_technology_hears_all_of_it():
    model = LineList()
    model.show(LINES)
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(2, 0).data(role) == "Sent to legal, Today, 10:00, Ann"
    assert model.index(1, 0).data() == "Today"
    assert model.index(1, 0).flags() == Qt.ItemFlag.NoItemFlags


def test_a_pin_says_what_stays(versions):
    """The same line with and without its name kept."""

    def drawn(kept: bool) -> QImage:
        versions.show_lines([Entry(key="x", title="Same", kept=kept)], "x")
        return versions.viewport().grab().toImage()

    assert drawn(True) != drawn(False)
