import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.fields import Field
from app.domain.message import Media
from app.templates import fields
from app.ui.forms import places
from app.ui.forms.personal_line import PersonalLine
from tests.ui.forms.bench import SLIDE, full_slide
from tests.ui.forms.personal import CITY, meet, personal_campaign, words

LINES: dict[str, tuple[Field, str]] = {
    "links": (fields.ACTION, f"{SLIDE}/action/web"),
    "picture link": (fields.PICTURE, f"{SLIDE}/media/url"),
    "button text": (fields.BUTTONS, f"{SLIDE}/buttons/b1/text"),
    "button link": (fields.BUTTONS, f"{SLIDE}/buttons/b1/ios"),
    "copy text": (fields.BUTTONS, f"{SLIDE}/buttons/b2/copy"),
    "pair value": (fields.PAIRS, "message/key_values/p1/value"),
}


@pytest.fixture
def crowd(open_bench):
    slide = full_slide(media=Media(url="https://a.test/a.jpg"))
    bench = meet(open_bench(personal_campaign(slide)))
    bench.model.set(f"{SLIDE}/action/enabled", True)
    return bench


def line_for(widget, path):
    """The line in sight for a path: three links that are alike are one."""
    line = places.nearest(widget, path, PersonalLine)
    return line if line.isVisible() else line.parentWidget().parentWidget().all


@pytest.mark.parametrize("name", LINES)
def test_a_field_goes_into_every_text_and_link(name, crowd, show_field, qtbot):
    field, path = LINES[name]
    crowd.model.set(path, "")
    widget = show_field(crowd, field)
    line = line_for(widget, path)
    line.setFocus()
    qtbot.keyClicks(line, "@city")
    assert words(line.writing.asking.completion) == ["City"]
    qtbot.keyClick(line, Qt.Key.Key_Return)
    answer = line.writing.asking.completion.question.answer
    qtbot.keyClicks(answer, "your city")
    qtbot.keyClick(answer, Qt.Key.Key_Return)
    assert crowd.value(path) == CITY
    assert [pill.words for pill, _ in line.boxes()] == ["City, or ‘your city’"]


def test_its_sign_is_for_the_mouse_and_tab_passes_it_by(crowd, shown, qtbot):
    room = QWidget()
    line = PersonalLine(crowd.tools, "Link", "", room)
    line.resize(300, 32)
    shown(room)
    assert line.person.focusPolicy() == Qt.FocusPolicy.NoFocus
    qtbot.mouseClick(line.person, Qt.MouseButton.LeftButton)
    assert "City" in words(line.writing.asking.completion)


def test_names_keys_and_descriptions_are_no_personal_texts(crowd, show_field):
    pair = show_field(crowd, fields.PAIRS).pairs.rows["p1"]
    assert not isinstance(pair.edits["key"], PersonalLine)
    media = show_field(crowd, fields.PICTURE)
    assert not isinstance(media.alt, PersonalLine)
