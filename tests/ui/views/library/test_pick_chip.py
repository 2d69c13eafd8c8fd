import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from app.services.ports import CATEGORIES, LABELS, Named
from app.ui.theme.hues import hue_of
from app.ui.views.library.pick_chip import ANY, AuthorChip, NamedChip, color_of


@pytest.fixture
def chip(shown, choices):
    made = shown(NamedChip("label", "Label", LABELS, choices))
    yield made
    if made.picker is not None:
        made.picker.close()


@pytest.fixture
def asked(chip):
    heard: list[tuple[str, object]] = []
    chip.asked.connect(lambda part, value: heard.append((part, value)))
    return heard


def lines(chip) -> list[tuple[str, str]]:
    return [(choice.text, choice.detail) for choice in chip.picker.choices]


def test_it_offers_what_there_is_and_then_how_often_it_is_used(qtbot, chip, jobs):
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert lines(chip) == [("Sale", ""), ("Spring", ""), ("Books", "")]
    jobs.run_all()
    assert lines(chip) == [("Sale", "4"), ("Spring", "1"), ("Books", "1")]


def test_typing_searches_inside_names(qtbot, chip):
    chip.open_below(chip)
    qtbot.keyClicks(chip.picker.search, "OO")
    assert lines(chip) == [("Books", "")]
    qtbot.keyClicks(chip.picker.search, "zzz")
    assert chip.picker.nothing.text() == "Nothing found"


def test_return_takes_the_one_in_hand(qtbot, chip, asked):
    chip.open_below(chip)
    qtbot.keyClick(chip.picker.search, Qt.Key.Key_Down)
    qtbot.keyClick(chip.picker.search, Qt.Key.Key_Return)
    assert asked == [("label", "2")]
    assert chip.text() == "Label: Spring"


def test_what_is_chosen_is_ticked_and_can_be_cleared(qtbot, chip, asked):
    chip.show_value("2")
    chip.open_below(chip)
    assert [choice.text for choice in chip.picker.choices if choice.ticked] == ["Spring"]
    assert chip.picker.choices[0].key == ANY
    qtbot.keyClick(chip.picker.search, Qt.Key.Key_Return)
    assert asked == [("label", "")]


def test_labels_have_their_colour(chip):
    chip.open_below(chip)
    assert chip.picker.choices[0].color == hue_of("Sale")
    assert color_of(Named(id="1", name="Sale", color="#123456")) == "#123456"
    assert color_of(Named(id="1", name="Sale", color="reddish")) == hue_of("Sale")


def test_a_renamed_label_is_said_by_its_new_name(chip, choices, workspace, jobs):
    chip.show_value("1")
    workspace.named = [Named(id="1", name="Discounts")]
    choices.refresh()
    jobs.run_all()
    assert chip.text() == "Label: Discounts"


def test_a_label_that_is_gone_says_so(chip, choices, workspace, jobs):
    chip.show_value("1")
    workspace.named = []
    choices.refresh()
    jobs.run_all()
    assert chip.text() == "Label: not there any more"
    assert chip.property("tone") == "bad"
    chip.clear_value()
    assert chip.property("tone") == ""


def test_subscriptions_are_chosen_alike(shown, choices, jobs):
    chip = shown(NamedChip("category", "Subscription", CATEGORIES, choices))
    chip.open_below(chip)
    assert lines(chip) == [("News", "")]
    assert chip.picker.choices[0].color == ""
    chip.picker.close()


def test_authors_are_read_when_they_are_asked_for(qtbot, shown, choices, workspace, jobs):
    workspace.change(3, author="Olena")
    workspace.change(4, author="Ann")
    chip = shown(AuthorChip("author", "Created by", choices))
    chip.open_below(chip)
    assert chip.picker.nothing.text() == "Loading"
    jobs.run_all()
    assert lines(chip) == [("Ann", ""), ("Olena", "")]
    qtbot.keyClicks(chip.picker.search, "ol")
    qtbot.keyClick(chip.picker.search, Qt.Key.Key_Return)
    assert chip.text() == "Created by: Olena"


def test_behind_the_menu_it_opens_below_the_menus_button(shown, chip):
    menu, anchor = QMenu(), shown(QMenu())
    chip.offer_in(menu, anchor)
    menu.actions()[0].trigger()
    assert chip.picker.isVisible()
    menu.deleteLater()
