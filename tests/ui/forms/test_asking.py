import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.recipient import Attribute
from app.templates import fields
from tests.ui.forms.bench import SLIDE
from tests.ui.forms.personal import CITY, NAME, meet, personal_campaign, words

TITLE, BODY = f"{SLIDE}/title/text", f"{SLIDE}/body/text"
KINDS = {"line": (fields.TITLE, TITLE), "prose": (fields.MESSAGE, BODY)}
KEY = Qt.Key
EVERY = ["First name", "City", "points", "Identity", "Campaign › campaignId"]


@pytest.fixture(params=KINDS)
def writer(request, crowd, show_field):
    """An empty field of each kind, with the caret in it."""
    field, path = KINDS[request.param]
    crowd.model.set(path, "")
    widget = show_field(crowd, field)
    widget.edit.setFocus()
    widget.stored = lambda: crowd.value(path)
    return widget


def completion(writer):
    return writer.writing.asking.completion


@pytest.mark.parametrize("sign", ["{{", "@", "Hi @", "Hi {{ "])
def test_braces_and_an_at_sign_offer_every_field(writer, qtbot, sign):
    qtbot.keyClicks(writer.edit, sign)
    assert words(completion(writer)) == EVERY
    assert writer.edit.hasFocus()


@pytest.mark.parametrize("text", ["Hi", "{", "me@", "https://a.test/@"])
def test_nothing_else_does(writer, qtbot, text):
    qtbot.keyClicks(writer.edit, text)
    assert completion(writer) is None


def test_typing_on_narrows_the_list_and_deleting_widens_it(writer, qtbot):
    qtbot.keyClicks(writer.edit, "@ci")
    assert words(completion(writer)) == ["City"]
    qtbot.keyClick(writer.edit, KEY.Key_Backspace)
    assert "City" in words(completion(writer))
    assert len(words(completion(writer))) > 1


def test_what_no_field_is_called_closes_the_list(writer, qtbot):
    qtbot.keyClicks(writer.edit, "@cix")
    assert completion(writer) is None
    assert writer.stored() == "@cix"


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter, KEY.Key_Tab])
def test_choosing_asks_for_a_fallback_then_writes_the_tag(writer, qtbot, key):
    qtbot.keyClicks(writer.edit, "Hi @ci")
    qtbot.keyClick(writer.edit, key)
    answer = completion(writer).question.answer
    assert answer.hasFocus()
    assert writer.stored() == "Hi @ci"
    qtbot.keyClicks(answer, "your city")
    qtbot.keyClick(answer, KEY.Key_Return)
    assert writer.stored() == f"Hi {CITY}"
    assert writer.edit.hasFocus()
    assert writer.edit.ends() == (3 + len(CITY),) * 2
    qtbot.keyClicks(writer.edit, "!")
    assert writer.stored() == f"Hi {CITY}!"


def test_arrows_move_in_the_list_and_not_in_the_text(writer, qtbot):
    qtbot.keyClicks(writer.edit, "{{")
    before = writer.edit.ends()
    qtbot.keyClick(writer.edit, KEY.Key_Down)
    assert completion(writer).list.chosen.words == "City"
    assert writer.edit.ends() == before
    assert "City" in writer.edit.accessibleDescription()


def test_the_mouse_chooses(writer, qtbot):
    qtbot.keyClicks(writer.edit, "{{")
    found = completion(writer).list
    place = found.visualRect(found.fields.index(1, 0)).center()
    qtbot.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert completion(writer).question.field.text() == "City"


def test_braces_that_are_closed_already_are_not_closed_twice(writer, qtbot):
    writer.edit.replace(0, 0, "{{ }} x")
    writer.edit.select(2, 2)
    qtbot.keyClicks(writer.edit, "ci")
    qtbot.keyClick(writer.edit, KEY.Key_Return)
    qtbot.keyClicks(completion(writer).question.answer, "your city")
    qtbot.keyClick(completion(writer).question.answer, KEY.Key_Return)
    assert writer.stored() == f"{CITY} x"


def test_escape_leaves_the_text_and_asks_no_more_for_this_tag(writer, qtbot):
    qtbot.keyClicks(writer.edit, "@c")
    qtbot.keyClick(writer.edit, KEY.Key_Escape)
    assert completion(writer) is None
    assert (writer.stored(), writer.edit.hasFocus()) == ("@c", True)
    qtbot.keyClicks(writer.edit, "i")
    assert completion(writer) is None
    qtbot.keyClicks(writer.edit, " @")
    assert completion(writer) is not None


def test_escape_in_the_question_goes_back_to_the_text(writer, qtbot):
    qtbot.keyClicks(writer.edit, "@ci")
    qtbot.keyClick(writer.edit, KEY.Key_Return)
    qtbot.keyClick(completion(writer).question.answer, KEY.Key_Escape)
    assert completion(writer) is None
    assert (writer.stored(), writer.edit.hasFocus()) == ("@ci", True)


def test_closed_it_takes_no_keys(writer, qtbot):
    qtbot.keyClicks(writer.edit, "ab")
    before = writer.stored()
    qtbot.keyClick(writer.edit, KEY.Key_Up)
    qtbot.keyClick(writer.edit, KEY.Key_Escape)
    qtbot.keyClick(writer.edit, KEY.Key_Left)
    qtbot.keyClicks(writer.edit, "x")
    assert writer.stored() in (before[:-1] + "xb", "xab")


def test_backspace_over_old_text_opens_nothing(writer, qtbot):
    writer.edit.show_text("@city")
    writer.edit.select(5, 5)
    qtbot.keyClick(writer.edit, KEY.Key_Backspace)
    assert completion(writer) is None


def test_the_person_sign_offers_fields_with_a_line_to_search(writer, qtbot):
    writer.edit.replace(0, 0, "Hi ")
    writer.writing.asking.ask()
    line = completion(writer).line
    assert line.hasFocus()
    qtbot.keyClicks(line, "ci")
    assert words(completion(writer)) == ["City"]
    qtbot.keyClick(line, KEY.Key_Return)
    qtbot.keyClicks(completion(writer).question.answer, "your city")
    completion(writer).question.insert.click()
    assert writer.stored() == f"Hi {CITY}"


def test_the_person_sign_writes_over_what_is_selected(writer, qtbot):
    writer.edit.replace(0, 0, "Hi NAME!")
    writer.edit.select(3, 7)
    writer.writing.asking.ask()
    qtbot.keyClick(completion(writer).line, KEY.Key_Return)
    qtbot.keyClicks(completion(writer).question.answer, "there")
    qtbot.keyClick(completion(writer).question.answer, KEY.Key_Return)
    assert writer.stored() == f"Hi {NAME}!"


def test_a_token_gets_another_fallback(writer, qtbot):
    writer.edit.replace(0, 0, f"Hi {NAME}!")
    writer.writing.edit(writer.edit.boxes()[0][0])
    answer = completion(writer).question.answer
    answer.clear()
    qtbot.keyClicks(answer, "friend")
    qtbot.keyClick(answer, KEY.Key_Return)
    assert writer.stored() == f"Hi {NAME.replace('there', 'friend')}!"


def test_a_token_gets_another_field_and_keeps_its_fallback(writer, qtbot):
    writer.edit.replace(0, 0, f"Hi {NAME}!")
    writer.writing.edit(writer.edit.boxes()[0][0])
    completion(writer).question.another.click()
    qtbot.keyClicks(completion(writer).line, "city")
    qtbot.keyClick(completion(writer).line, KEY.Key_Return)
    qtbot.keyClick(completion(writer).question.answer, KEY.Key_Return)
    assert writer.stored() == f"Hi {CITY.replace('your city', 'there')}!"


def test_a_token_can_be_removed_there(writer):
    writer.edit.replace(0, 0, f"Hi {NAME}!")
    writer.writing.edit(writer.edit.boxes()[0][0])
    completion(writer).question.remove.click()
    assert writer.stored() == "Hi !"


def test_a_change_from_outside_closes_the_list(crowd, writer, qtbot):
    qtbot.keyClicks(writer.edit, "@")
    crowd.model.set(writer.path, "Other @")
    assert completion(writer) is None


def test_what_is_being_chosen_is_not_marked_as_wrong(writer, qtbot):
    qtbot.keyClicks(writer.edit, "{{ ci")
    assert writer.problems.lines == []
    qtbot.keyClick(writer.edit, KEY.Key_Escape)
    assert len(writer.problems.lines) == 1


def test_emoji_before_it_do_not_shift_the_tag(writer, qtbot):
    writer.edit.replace(0, 0, "😀😀 ")
    qtbot.keyClicks(writer.edit, "@ci")
    qtbot.keyClick(writer.edit, KEY.Key_Return)
    qtbot.keyClicks(completion(writer).question.answer, "your city")
    qtbot.keyClick(completion(writer).question.answer, KEY.Key_Return)
    assert writer.stored() == f"😀😀 {CITY}"


@pytest.mark.parametrize(
    ("product", "dialect", "tag"), [("yespo", "yespo", "%TOWN|your city%"), ("clevertap", "liquid", CITY)]
)
def test_the_first_field_brings_its_dialect_and_both_go_with_one_undo(
    open_bench, show_field, qtbot, product, dialect, tag
):
    bench = meet(open_bench(personal_campaign(product=product, dialect="none")))
    widget = show_field(bench, fields.TITLE)
    bench.model.focus_field(TITLE)
    widget.edit.end(False)
    qtbot.keyClicks(widget.edit, " @city")
    qtbot.keyClick(widget.edit, KEY.Key_Return)
    qtbot.keyClicks(completion(widget).question.answer, "your city")
    qtbot.keyClick(completion(widget).question.answer, KEY.Key_Return)
    bench.settle()
    assert (bench.value("dialect"), bench.value(TITLE)) == (dialect, f"Hello {tag}")
    bench.undo()
    assert (bench.value("dialect"), bench.value(TITLE)) == ("none", "Hello @city")


def test_a_workspace_that_can_only_be_read_offers_nothing(open_bench, show_field, qtbot):
    widget = show_field(open_bench(personal_campaign(), read_only=True), fields.TITLE)
    qtbot.keyClicks(widget.edit, " {{")
    widget.writing.asking.ask()
    assert completion(widget) is None


def test_in_custom_data_the_tag_is_written_as_json(crowd, show_field, qtbot):
    crowd.model.set("message/custom_data", {"x": ""})
    widget = show_field(crowd, fields.DATA)
    at = widget.edit.text.index('""') + 1
    widget.edit.select(at, at)
    qtbot.keyClicks(widget.edit, "@city")
    qtbot.keyClick(widget.edit, KEY.Key_Tab)
    qtbot.keyClicks(completion(widget).question.answer, "your city")
    qtbot.keyClick(completion(widget).question.answer, KEY.Key_Return)
    assert crowd.value("message/custom_data") == {"x": CITY}
    assert [pill.words for pill, _ in widget.edit.boxes()] == ["City, or ‘your city’"]


def test_recipients_that_came_meanwhile_are_offered(crowd, writer, qtbot):
    with crowd.workspace.transaction() as transaction:
        transaction.put_attributes([Attribute(name="Shoe")], [])
    writer.writing.asking.ask()
    assert "Shoe" not in words(completion(writer))
    crowd.jobs.run_all()
    assert "Shoe" in words(completion(writer))
    assert QApplication.focusWidget() is completion(writer).line
