import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from app.templates import fields
from tests.ui.forms.bench import SLIDE
from tests.ui.forms.personal import CITY, NAME, meet, personal_campaign

TITLE, BODY = f"{SLIDE}/title/text", f"{SLIDE}/body/text"
KINDS = {"line": (fields.TITLE, TITLE), "prose": (fields.MESSAGE, BODY)}
KEY = Qt.Key


@pytest.fixture(params=KINDS)
def writer(request, crowd, show_field):
    """A field of each kind with ``Hi TOKEN, bye``."""
    field, path = KINDS[request.param]
    crowd.model.set(path, f"Hi {NAME}, bye")
    widget = show_field(crowd, field)
    widget.edit.setFocus()
    widget.stored = lambda: crowd.value(path)
    return widget


def caret(writer):
    return writer.edit.ends()[1]


def at(writer, position):
    writer.edit.select(position, position)


START, END = 3, 3 + len(NAME)


def test_a_whole_tag_is_a_token_with_its_words(writer):
    ((pill, _),) = writer.edit.boxes()
    assert (pill.start, pill.end, pill.words) == (START, END, "First name, or ‘there’")


@pytest.mark.parametrize(
    ("begin", "key", "modifiers", "end"),
    [
        (START, KEY.Key_Right, Qt.KeyboardModifier.NoModifier, END),
        (END, KEY.Key_Left, Qt.KeyboardModifier.NoModifier, START),
        (START, KEY.Key_Right, Qt.KeyboardModifier.ControlModifier, END),
        (END, KEY.Key_Left, Qt.KeyboardModifier.ControlModifier, START),
        (START - 1, KEY.Key_Right, Qt.KeyboardModifier.NoModifier, START),
    ],
)
def test_the_caret_steps_over_a_token_as_over_one_letter(writer, qtbot, begin, key, modifiers, end):
    at(writer, begin)
    qtbot.keyClick(writer.edit, key, modifiers)
    assert caret(writer) == end


def test_a_token_is_selected_whole(writer, qtbot):
    at(writer, START)
    qtbot.keyClick(writer.edit, KEY.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert writer.edit.ends() == (START, END)


@pytest.mark.parametrize(("place", "key"), [(END, KEY.Key_Backspace), (START, KEY.Key_Delete)])
def test_a_token_is_taken_out_whole(writer, qtbot, place, key):
    at(writer, place)
    qtbot.keyClick(writer.edit, key)
    assert writer.stored() == "Hi , bye"
    assert caret(writer) == START


def test_elsewhere_the_same_keys_take_one_letter(writer, qtbot):
    at(writer, END + 1)
    qtbot.keyClick(writer.edit, KEY.Key_Backspace)
    assert writer.stored() == f"Hi {NAME} bye"


def test_letters_before_a_token_move_it(writer, qtbot):
    at(writer, 0)
    qtbot.keyClicks(writer.edit, "Oh ")
    assert writer.stored() == f"Oh Hi {NAME}, bye"
    assert (writer.edit.boxes()[0][0].start, caret(writer)) == (START + 3, 3)


def test_letters_right_before_a_token_stay_before_it(writer, qtbot):
    at(writer, START)
    qtbot.keyClicks(writer.edit, "ab")
    assert writer.stored() == f"Hi ab{NAME}, bye"


def test_a_token_is_copied_and_pasted_as_its_tag(writer, qtbot):
    at(writer, START)
    qtbot.keyClick(writer.edit, KEY.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    writer.edit.copy()
    assert QApplication.clipboard().text() == NAME
    at(writer, 0)
    writer.edit.paste()
    assert writer.stored() == f"{NAME}Hi {NAME}, bye"
    assert len(writer.edit.boxes()) == 2


def test_undo_brings_a_token_back(crowd, writer, qtbot):
    at(writer, END)
    qtbot.keyClick(writer.edit, KEY.Key_Backspace)
    crowd.settle()
    crowd.undo()
    assert writer.stored() == f"Hi {NAME}, bye"
    assert len(writer.edit.boxes()) == 1


def test_what_comes_from_outside_keeps_the_caret_and_shows_its_tokens(crowd, writer):
    at(writer, END)
    crowd.model.set(writer.path, f"Oh {CITY} Hi {NAME}, bye")
    assert [pill.words for pill, _ in writer.edit.boxes()] == ["City, or ‘your city’", "First name, or ‘there’"]
    assert caret(writer) == END + len(f"Oh {CITY} ")


def test_a_click_on_a_token_opens_it(writer, qtbot):
    writer.edit.grab()
    ((_, box),) = writer.edit.boxes()
    qtbot.mouseClick(writer.edit.touched, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    question = writer.writing.asking.completion.question
    assert (question.field.text(), question.answer.text()) == ("First name", "there")


def test_a_click_beside_a_token_puts_the_caret_there(writer, qtbot):
    writer.edit.grab()
    ((_, box),) = writer.edit.boxes()
    at(writer, END + 2)
    place = QPoint(round(box.left()) - 1, round(box.center().y()))
    qtbot.mouseClick(writer.edit.touched, Qt.MouseButton.LeftButton, pos=place)
    assert caret(writer) == START
    assert writer.writing.asking.completion is None


def test_the_pointer_is_a_hand_over_a_token(writer, qtbot):
    writer.edit.grab()
    ((_, box),) = writer.edit.boxes()
    qtbot.mouseMove(writer.edit.touched, box.center().toPoint())
    assert writer.edit.touched.cursor().shape() == Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(writer.edit.touched, QPoint(round(box.right()) + 12, round(box.center().y())))
    assert writer.edit.touched.cursor().shape() == Qt.CursorShape.IBeamCursor


def test_return_on_a_chosen_token_opens_it_and_elsewhere_it_is_the_editors(writer, qtbot):
    writer.edit.select(START, END)
    qtbot.keyClick(writer.edit, KEY.Key_Return)
    assert writer.writing.asking.completion.question.isVisible()
    assert NAME in writer.stored()


def test_a_tag_typed_to_its_end_becomes_a_token(writer, qtbot):
    at(writer, len(f"Hi {NAME}, bye"))
    qtbot.keyClicks(writer.edit, " {{ Profile.zz | x")
    assert len(writer.edit.boxes()) == 1
    at(writer, len(f"Hi {NAME}, bye"))
    writer.edit.replace(*writer.edit.ends(), " {{ Profile.zz }}")
    assert [pill.words for pill, _ in writer.edit.boxes()] == ["First name, or ‘there’", "zz"]


def test_what_is_wrong_is_said_below_while_it_is_typed(writer, qtbot):
    at(writer, len(f"Hi {NAME}, bye"))
    qtbot.keyClicks(writer.edit, " {{ x | y")
    (line,) = writer.problems.lines
    assert line.text.text() == "This tag is not closed"
    for _ in range(9):
        qtbot.keyClick(writer.edit, KEY.Key_Backspace)
    assert writer.problems.lines == []


def test_a_field_is_counted_by_its_fallback(writer):
    assert writer.counter.text().startswith(f"{len('Hi there, bye')} ")


def test_the_language_may_come_later(open_bench, show_field):
    bench = open_bench(personal_campaign())
    bench.model.set(TITLE, NAME)
    widget = show_field(bench, fields.TITLE)
    assert widget.edit.boxes() == []
    meet(bench)
    assert [pill.words for pill, _ in widget.edit.boxes()] == ["First name, or ‘there’"]
    assert widget.counter.text().startswith("5 ")
