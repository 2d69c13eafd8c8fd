import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from app.ui.views.stage.person_box import PersonBox
from tests.ui.staging import person, simple

OLENA = person("olena@example.com", Name="Olena", Surname="Kovalenko")
LI = replace(person("li@example.com", Name="Li"), kept=True)


@pytest.fixture
def box(stage, shown):
    def make(*people):
        made = stage(simple(), people=people)
        made.jobs.run_all()
        return shown(PersonBox(made.person)), made

    return make


def opened(widget, made):
    picker = widget.open()
    made.jobs.run_all()
    return picker


def texts(picker):
    return [choice.text for choice in picker.choices]


def take(picker, text):
    picker.close()
    picker.chosen.emit(next(choice.key for choice in picker.choices if choice.text == text))


def test_it_says_whom_the_preview_is_for(box):
    widget, made = box(OLENA, LI)
    assert widget.name.text() == "as nobody"
    made.person.choose(OLENA)
    assert widget.name.text() == "as Olena K."
    assert widget.name.accessibleDescription() == "Olena Kovalenko"


def test_it_is_as_wide_for_a_long_name_and_shows_ampersands(box):
    widget, made = box(OLENA, LI)
    before = widget.sizeHint()
    made.person.choose(person("x", Name="A & B"))
    assert widget.name.text() == "as A && B"
    made.person.choose(person("y", Name="W" * 60))
    assert widget.sizeHint() == before
    assert widget.name.text().endswith("…")


def test_the_arrows_step_and_stop_at_the_ends(box, qtbot):
    widget, made = box(OLENA, LI)
    assert not widget.previous.isEnabled()
    qtbot.mouseClick(widget.next, Qt.MouseButton.LeftButton)
    assert made.person.recipient == LI
    qtbot.mouseClick(widget.next, Qt.MouseButton.LeftButton)
    assert (made.person.recipient, widget.next.isEnabled()) == (OLENA, False)
    qtbot.mouseClick(widget.previous, Qt.MouseButton.LeftButton)
    assert made.person.recipient == LI


def test_the_menu_offers_the_extremes_and_the_test_recipients(box):
    widget, made = box(OLENA, LI)
    picker = opened(widget, made)
    assert texts(picker) == ["Nobody", "Longest name", "Most missing", "Random", "Test recipients", "Li"]
    assert picker.choices[0].ticked


def test_without_recipients_samples_are_offered(box):
    widget, made = box()
    picker = opened(widget, made)
    assert texts(picker) == ["Nobody", "Add sample recipients"]
    take(picker, "Add sample recipients")
    made.jobs.run_all()
    assert made.person.recipient.sample


@pytest.mark.parametrize(("text", "expected"), [("Longest name", OLENA), ("Li", LI), ("Most missing", LI)])
def test_what_is_chosen_there_is_taken_in_hand(box, text, expected):
    widget, made = box(OLENA, LI)
    take(opened(widget, made), text)
    made.jobs.run_all()
    assert made.person.recipient == expected


def test_somebody_at_random_and_nobody_are_taken(box):
    widget, made = box(OLENA)
    take(opened(widget, made), "Random")
    made.jobs.run_all()
    assert made.person.recipient == OLENA
    take(opened(widget, made), "Nobody")
    assert made.person.recipient is None


def test_a_search_shows_who_is_found_and_clearing_it_the_offers(box):
    widget, made = box(OLENA, LI)
    picker = opened(widget, made)
    picker.search.setText("kov")
    made.jobs.run_all()
    assert [(choice.text, choice.detail) for choice in picker.choices] == [("Olena Kovalenko", "olena@example.com")]
    picker.search.setText("xyz")
    made.jobs.run_all()
    assert (picker.choices, picker.nothing.text()) == ([], "Nobody is called so")
    picker.search.setText("")
    assert "Nobody" in texts(picker)
    picker.search.setText("kov")
    made.jobs.run_all()
    take(picker, "Olena Kovalenko")
    assert made.person.recipient == OLENA


def test_the_menu_follows_what_others_write(box):
    widget, made = box(OLENA)
    picker = widget.open()
    with made.workspace.transaction() as transaction:
        transaction.put_recipients([LI])
    made.jobs.run_all()
    assert texts(picker)[-2:] == ["Test recipients", "Li"]
    picker.close()


def test_all_of_it_has_names_and_keys(box):
    widget, _ = box(OLENA)
    names = [part.accessibleName() for part in (widget.previous, widget.name, widget.next)]
    assert names == ["Previous recipient", "Preview as", "Next recipient"]
    assert "Alt+Shift+Right" in widget.next.toolTip()
    assert all(part.focusPolicy() & Qt.FocusPolicy.TabFocus for part in (widget.previous, widget.name, widget.next))
