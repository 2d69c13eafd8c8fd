import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.services.ports import LABELS, Named
from app.ui.viewmodels.commands import NameChange
from app.ui.viewmodels.name_choice import NameChoice
from app.ui.widgets.name_cells import COLOR, CREATES, DETAIL
from app.ui.widgets.name_picker import NamePicker
from tests.contracts.steps import put
from tests.fakes import FakeWorkspace
from tests.made import campaign, uuid

Key = Qt.Key


@pytest.fixture
def workspace():
    made = FakeWorkspace()
    with made.transaction() as transaction:
        for id, name in (("a", "Autumn"), ("b", "Books"), ("s", "Spring")):
            transaction.put_label(Named(id=id, name=name))
    put(made, campaign(1, labels=("s", "b")), campaign(2, labels=("s",)))
    return made


@pytest.fixture
def open_picker(qtbot, shown, workspace, jobs):
    """Opens a picker over two campaigns, everything read."""
    holder = shown(QWidget())

    def make(**more) -> NamePicker:
        choice = NameChoice(workspace, LABELS, [uuid(1), uuid(2)], jobs)
        picker = NamePicker("Labels", choice, holder, about="2 campaigns", **more)
        choice.read()
        jobs.run_all()
        picker.open_below(holder)
        return picker

    yield make
    for each in holder.findChildren(NamePicker):
        each.close()


@pytest.fixture
def picker(open_picker):
    return open_picker()


@pytest.fixture
def applied(picker):
    heard: list[NameChange] = []
    picker.applied.connect(heard.append)
    return heard


def press(qtbot, picker, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(picker.search, key)


def ticks(picker) -> dict[str, Qt.CheckState]:
    model = picker.list.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    state = Qt.ItemDataRole.CheckStateRole
    return {row.data(): Qt.CheckState(row.data(state)) for row in rows if not row.data(CREATES)}


def shown_names(picker) -> list[str]:
    model = picker.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_boxes_have_three_states_and_say_them(picker):
    states = Qt.CheckState
    assert ticks(picker) == {"Books": states.PartiallyChecked, "Spring": states.Checked, "Autumn": states.Unchecked}
    said = [picker.list.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert said == ["Books, on some", "Spring, on all", "Autumn, on none"]


def test_each_says_how_many_campaigns_have_it(picker):
    assert [picker.list.model().index(row, 0).data(DETAIL) for row in range(3)] == ["1", "2", "0"]


def test_space_ticks_where_the_arrows_went_and_return_applies_all_at_once(qtbot, picker, applied):
    press(qtbot, picker, Key.Key_Space, Key.Key_Down, Key.Key_Space, Key.Key_Down, Key.Key_Space)
    assert applied == []
    press(qtbot, picker, Key.Key_Return)
    assert applied == [NameChange(add=("b", "a"), remove=("s",))]


def test_return_ticks_what_was_searched_for_and_then_applies(qtbot, picker, applied):
    qtbot.keyClicks(picker.search, "aut")
    press(qtbot, picker, Key.Key_Return)
    assert (picker.search.text(), applied) == ("", [])
    press(qtbot, picker, Key.Key_Return)
    assert applied == [NameChange(add=("a",))]


def test_return_on_something_that_all_have_takes_nothing_away(qtbot, picker):
    qtbot.keyClicks(picker.search, "spr")
    press(qtbot, picker, Key.Key_Return)
    assert not picker.choice.dirty


def test_a_name_that_nothing_has_is_made(qtbot, picker, applied):
    qtbot.keyClicks(picker.search, "Bank holiday")
    assert shown_names(picker) == ["Create “Bank holiday”"]
    press(qtbot, picker, Key.Key_Return)
    assert shown_names(picker)[0] == "Bank holiday"
    press(qtbot, picker, Key.Key_Return)
    assert applied == [NameChange(new=("Bank holiday",))]


def test_what_is_called_so_already_is_not_made_again(qtbot, picker):
    qtbot.keyClicks(picker.search, "SPRING")
    assert shown_names(picker) == ["Spring"]


def test_a_space_inside_what_is_typed_is_a_space(qtbot, picker):
    qtbot.keyClicks(picker.search, "book")
    press(qtbot, picker, Key.Key_Space)
    assert (picker.search.text(), picker.choice.dirty) == ("book ", False)
    press(qtbot, picker, Key.Key_Up, Key.Key_Space)
    assert picker.choice.change == NameChange(add=("b",))


def test_a_click_ticks(qtbot, picker, applied):
    qtbot.mouseClick(
        picker.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=picker.list.visualRect(picker.list.model().index(2, 0)).center(),
    )
    qtbot.waitUntil(lambda: picker.choice.dirty)
    assert ticks(picker)["Autumn"] == Qt.CheckState.Checked
    qtbot.mouseClick(picker.apply, Qt.MouseButton.LeftButton)
    assert applied == [NameChange(add=("a",))]


def test_without_a_change_there_is_nothing_to_apply(qtbot, picker, applied):
    assert not picker.apply.isEnabled()
    press(qtbot, picker, Key.Key_Return)
    assert (applied, picker.isVisible()) == ([], False)


def test_escape_leaves_everything_as_it_was(qtbot, picker, applied):
    press(qtbot, picker, Key.Key_Space, Key.Key_Escape)
    assert applied == []


def test_the_line_in_hand_stays_when_something_is_ticked(qtbot, picker):
    press(qtbot, picker, Key.Key_Down, Key.Key_Space)
    assert picker.list.currentIndex().data() == "Spring"
    assert picker.search.accessibleDescription() == "Spring, on none"


def test_the_box_that_lets_all_others_go_is_there_where_it_has_words(open_picker):
    assert open_picker().only.isHidden()
    assert open_picker(replacing="Take away all others").only.text() == "Take away all others"


def test_letting_all_others_go_is_a_change(qtbot, open_picker):
    picker = open_picker(replacing="Take away all others")
    heard = []
    picker.applied.connect(heard.append)
    picker.only.click()
    assert ticks(picker)["Books"] == Qt.CheckState.Unchecked
    press(qtbot, picker, Key.Key_Return)
    assert heard == [NameChange(add=("s",), replace=True)]


def test_colours_are_asked_for_where_names_have_some(open_picker):
    picker = open_picker(color_of=lambda line: f"#{line.id * 6}")
    assert picker.list.model().index(0, 0).data(COLOR) == "#bbbbbb"


def test_who_types_faster_than_names_are_read_loses_nothing(qtbot, shown, workspace, jobs):
    holder = shown(QWidget())
    picker = NamePicker("Labels", NameChoice(workspace, LABELS, [uuid(1)], jobs), holder)
    heard = []
    picker.applied.connect(heard.append)
    picker.choice.read()
    picker.open_below(holder)
    qtbot.keyClicks(picker.search, "Winter")
    press(qtbot, picker, Key.Key_Return, Key.Key_Return)
    assert (picker.isVisible(), heard) == (True, [])
    jobs.run_all()
    assert (picker.isVisible(), heard) == (False, [NameChange(new=("Winter",))])


def test_before_there_are_any_it_says_how_to_make_one(qtbot, shown, jobs):
    holder = shown(QWidget())
    choice = NameChoice(FakeWorkspace(), LABELS, [uuid(1)], jobs)
    picker = NamePicker("Labels", choice, holder)
    assert picker.note.text() == ""
    choice.read()
    jobs.run_all()
    picker.open_below(holder)
    assert picker.note.isVisible()
    assert "Type a name" in picker.note.text()
    qtbot.keyClicks(picker.search, "Spring")
    assert shown_names(picker) == ["Create “Spring”"]
    picker.close()
