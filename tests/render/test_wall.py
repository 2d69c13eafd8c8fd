import pytest

from app.render.wall import GAP, MARGIN, NARROWEST, hang
from app.services.ports import Panel
from tests.render.samples import placement


def panel(width: float = 360, height: float = 200, **words: str) -> Panel:
    return Panel(placement=placement(width, height), **words)


def test_one_card_hangs_inside_the_margins(measure):
    wall = hang([panel()], measure)
    assert (wall.width, wall.height) == (360 + 2 * MARGIN, 200 + 2 * MARGIN)
    assert [(one.x, one.y) for one in wall.cards] == [(MARGIN, MARGIN)]


def test_an_empty_wall_has_margins_only(measure):
    assert (hang([], measure).width, hang([], measure).height) == (2 * MARGIN, 2 * MARGIN)


def test_cards_hang_side_by_side_and_the_fifth_begins_a_row(measure):
    wall = hang([panel(300), panel(360), panel(375), panel(343, 500), panel()], measure)
    assert [one.x for one in wall.cards] == [
        MARGIN,
        MARGIN + 300 + GAP,
        MARGIN + 660 + 2 * GAP,
        MARGIN + 1035 + 3 * GAP,
        MARGIN,
    ]
    assert [one.y for one in wall.cards] == [MARGIN] * 4 + [MARGIN + 500 + GAP]
    assert wall.width == 2 * MARGIN + 1378 + 3 * GAP
    assert wall.height == 2 * MARGIN + 700 + GAP


def test_captions_stand_over_their_card_and_cards_in_line(measure):
    wall = hang([panel(title="Pixel 8", caption="Android"), panel(title="X", notice="Long trouble " * 12)], measure)
    first, second = wall.cards
    assert first.y == second.y
    assert [box.text for box in first.words] == ["Pixel 8", "Android"]
    notice = second.words[-1]
    assert len(notice.lines or ()) > 2
    assert notice.y + notice.h < second.y
    assert [box.y for box in first.words] == [MARGIN, MARGIN + first.words[0].h]
    assert {box.x for box in second.words} == {second.x}


@pytest.mark.parametrize("width", [0, 100])
def test_a_narrow_card_leaves_room_for_its_caption(measure, width):
    wall = hang([panel(width, 0, title="Web"), panel()], measure)
    assert wall.cards[1].x == MARGIN + NARROWEST + GAP
    assert wall.cards[0].words[0].w == NARROWEST
