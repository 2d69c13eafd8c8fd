import pytest
from PySide6.QtWidgets import QToolButton

from app.domain.recipient import Attribute, People
from app.ui.viewmodels.recipients import Asked, Known
from app.ui.views.recipients.bar import RecipientBar


@pytest.fixture
def bar(host, shown):
    for name in ("find", "remove-all"):
        host.commands.add(f"recipients.{name}", lambda name=name: host.pages.append(name))
    return shown(RecipientBar(host.commands))


@pytest.mark.parametrize(
    ("total", "kept", "text"),
    [
        (0, 0, "0 recipients"),
        (1, 0, "1 recipient"),
        (1, 1, "1 recipient, 1 test recipient"),
        (12, 3, "12 recipients, 3 test recipients"),
    ],
)
def test_it_counts(bar, total, kept, text):
    bar.show_known(Known(people=People(total=total), kept=kept, found=total), narrowed=False)
    assert bar.count.text() == text


def test_with_a_question_it_says_how_many_of_all(bar):
    bar.show_known(Known(people=People(total=40), kept=3, found=2), narrowed=True)
    assert bar.count.text() == "2 of 40 recipients"


def test_typing_and_the_chip_are_told(qtbot, bar):
    with qtbot.waitSignal(bar.searched) as typed:
        qtbot.keyClicks(bar.search, "k")
    with qtbot.waitSignal(bar.kept) as kept:
        bar.chip.click()
    assert (typed.args, kept.args) == (["k"], [True])


def test_a_question_is_shown_without_being_told(qtbot, bar):
    with qtbot.assertNotEmitted(bar.searched), qtbot.assertNotEmitted(bar.kept):
        bar.show_asked(Asked(search="kyiv", kept=True))
    assert (bar.search.text(), bar.chip.isChecked()) == ("kyiv", True)


def test_columns_are_offered_under_their_own_names(qtbot, bar):
    bar.show_columns((Attribute(name="A & B"), Attribute(name="C")), ("C",))
    first, second, *_ = bar.columns.menu().actions()
    assert (first.text(), first.isChecked(), second.isChecked()) == ("A && B", False, True)
    with qtbot.waitSignal(bar.column) as told:
        first.trigger()
    assert told.args == ["A & B", True]


def test_without_attributes_there_are_no_columns_to_choose(bar):
    bar.show_columns((), ())
    assert not bar.columns.isEnabled()


def test_its_buttons_carry_out_the_actions(bar, host):
    bar.bring.click()
    for action in bar.more.menu().actions():
        action.trigger()
    assert host.pages == ["import", "samples", "remove-all"]


def test_every_button_says_what_it_does(bar):
    for button in bar.findChildren(QToolButton):
        assert button.accessibleName()
    assert bar.search.accessibleName() == "Search recipients"
    assert "Ctrl+F" in bar.search.toolTip()
