import pytest
from PySide6.QtCore import Qt

from app.ui.viewmodels.segments import SegmentsModel
from app.ui.views.segments.segment_list import SegmentList
from tests.ui.views.segments.conftest import BUYERS, KYIV, TEAM


@pytest.fixture
def segment_list(shown, make_opened, jobs):
    opened = make_opened(KYIV, BUYERS, TEAM)
    model = SegmentsModel(opened.workspace, opened.services.segmenting(opened.workspace), jobs)
    made = shown(SegmentList(model))
    model.setParent(made)
    made.wanted.connect(model.choose)
    model.load()
    jobs.run_all()
    return made


def test_it_reads_names_and_numbers(segment_list):
    said = [
        segment_list.lines.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(segment_list.lines.rowCount())
    ]
    assert said == ["Kyiv, 2 recipients", "Shoppers, 1 recipients", "Team, 1 recipients"]


def test_the_arrow_keys_go_through_them(segment_list, qtbot):
    model = segment_list._segments
    assert segment_list.currentIndex().row() == 0
    qtbot.keyClick(segment_list, Qt.Key.Key_Down)
    assert model.current.id == "shop"


def test_the_one_in_hand_stays_marked_when_the_list_is_read_again(segment_list, jobs):
    model = segment_list._segments
    model.choose("team")
    model.rename("A team")
    model.flush()
    jobs.run_all()
    assert segment_list.currentIndex().row() == 0
    assert segment_list.currentIndex().data() == "A team"
    assert model.current.id == "team"


def test_it_is_painted_with_something_in_it(segment_list):
    segment_list.resize(240, 140)
    image = segment_list.grab().toImage()
    colors = {image.pixelColor(x, 20).name() for x in range(image.width())}
    assert len(colors) > 3
