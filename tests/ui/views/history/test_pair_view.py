import pytest

from app.ui.viewmodels.history.sides import Side
from app.ui.views.history.pair_view import PairView
from tests.ui.past import TITLE, at_rest


@pytest.fixture
def pair(written, painter, pictures, shown):
    made = PairView(written.model.pair, painter, pictures)
    made.resize(900, 500)
    made.shares = []
    made.measured.connect(made.shares.append)
    return shown(made)


def sides(written):
    one = Side(document=written.staged.editor.campaign, title="Then", detail="Today, 09:10")
    written.write(TITLE, "Something much longer than it was")
    return one, Side(document=written.staged.editor.campaign, title="Now")


def test_both_are_drawn_at_the_same_scale_under_their_names(pair, written):
    pair.model.show(*sides(written))
    one, other = pair.columns
    assert one.face.scale == other.face.scale == min(one.face.fitting(), other.face.fitting())
    assert (one.title.accessibleName(), one.detail.accessibleName()) == ("Then", "Today, 09:10")
    assert other.face.accessibleName() == "Now"


def test_pixels_are_compared_when_both_stand_still(pair, written):
    pair.model.show(*sides(written))
    at_rest(pair._rested)
    assert 0 < pair.shares[-1] < 0.5
    assert not pair.columns[0].face.marks.isNull()
    assert pair.columns[0].face.marks == pair.columns[1].face.marks


def test_equal_cards_have_no_pixel_that_differs(pair, written):
    one, _ = sides(written)
    pair.model.show(one, Side(document=one.document, title="Again"))
    pair.compare()
    assert pair.shares == [0.0]


def test_marks_can_be_switched_off(pair, written):
    pair.model.show(*sides(written))
    pair.compare()
    pair.mark(False, 0.5)
    assert all(column.face.marks.isNull() for column in pair.columns)
    pair.mark(True, 0.3)
    assert [column.face.strength for column in pair.columns] == [0.3, 0.3]
    assert not pair.columns[0].face.marks.isNull()


def test_one_alone_has_all_the_room_and_nothing_to_compare(pair, written):
    one, _ = sides(written)
    pair.model.show(one)
    pair.compare()
    assert pair.columns[1].isHidden()
    assert pair.shares == [-1.0]


def test_a_picture_that_arrives_is_compared_as_well(pair, written, pictures):
    pair.model.show(*sides(written))
    pair.compare()
    pictures.arrived.emit()
    at_rest(pair._rested)
    assert len(pair.shares) == 2


def test_a_slide_that_is_not_there_is_said_to_be_missing(turned, painter, pictures, shown):
    pair = shown(PairView(turned.model.pair, painter, pictures))
    before = turned.staged.editor.campaign
    turned.staged.editor.add_slide()
    pair.model.show(Side(document=before, title="Then"), Side(document=turned.staged.editor.campaign, title="Now"))
    pair.model.choose_slide(1)
    assert pair.model.pictures[0] is None
    assert pair.columns[0].face.accessibleDescription() == "This slide is not in this version"
