import pytest

from app.ui.viewmodels.organise.lines import Line
from app.ui.views.organise.label_detail import LabelDetail

SALE = Line(key="a", name="Sale", about="Prices", campaigns=2)
TOYS = Line(key="b", name="Toys")


@pytest.fixture
def detail(shown, theme):
    made = shown(LabelDetail())
    made.show_lines([SALE], writable=True)
    return made


def test_one_label_is_shown_whole(detail):
    assert (detail.name.text(), detail.about.text(), detail.campaigns.text()) == ("Sale", "Prices", "2 campaigns")
    assert detail.merge.text() == "Merge into another"
    detail.show_lines([TOYS], writable=True)
    assert not detail.campaigns.isEnabled()


def test_of_several_only_what_can_be_done_to_all_is_offered(detail):
    detail.show_lines([SALE, TOYS], writable=True)
    assert (detail.name.text(), detail.merge.text()) == ("2 labels", "Merge into one")
    assert not any(part.isVisible() for part in (detail.color, detail.description, detail.rename))
    assert detail.delete.isEnabled()


def test_what_was_typed_goes_to_the_label_it_was_typed_for(detail, qtbot):
    said = []
    detail.described.connect(lambda line, text: said.append((line.key, text)))
    detail.recoloured.connect(lambda line, color: said.append((line.key, color)))
    qtbot.keyClicks(detail.about, " down")
    detail.swatches.field.edit.setFocus()
    qtbot.keyClicks(detail.swatches.field.edit, "#123456")
    detail.show_lines([TOYS], writable=True)
    assert sorted(set(said)) == [("a", "#123456"), ("a", "Prices down")]


def test_with_none_in_hand_nothing_can_be_done(detail):
    detail.show_lines([], writable=True)
    assert not detail.delete.isEnabled()
