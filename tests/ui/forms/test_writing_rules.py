"""What holds whatever people press, in any order."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.templates import fields
from tests.ui.forms.bench import SLIDE
from tests.ui.forms.personal import CITY, NAME

KINDS = {
    "line": (fields.TITLE, f"{SLIDE}/title/text"),
    "prose": (fields.MESSAGE, f"{SLIDE}/body/text"),
}
NONE, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
KEYS = st.tuples(
    st.sampled_from(
        [
            Qt.Key.Key_Left,
            Qt.Key.Key_Right,
            Qt.Key.Key_Home,
            Qt.Key.Key_End,
            Qt.Key.Key_Backspace,
            Qt.Key.Key_Delete,
            Qt.Key.Key_X,
            Qt.Key.Key_Space,
        ]
    ),
    st.sampled_from([NONE, SHIFT, CONTROL]),
).filter(lambda pressed: pressed != (Qt.Key.Key_X, CONTROL))
TEXTS = st.lists(st.sampled_from(["a", " ", "😀", "ש", NAME, CITY]), max_size=6).map("".join)


@pytest.fixture(params=KINDS)
def writer(request, crowd, show_field):
    field, path = KINDS[request.param]
    widget = show_field(crowd, field)
    widget.edit.setFocus()
    widget.stored = lambda: crowd.value(path)
    widget.store = lambda text: crowd.model.set(path, text)
    return widget


def inside_a_token(edit):
    spans = [(pill.start, pill.end) for pill, _ in edit.boxes()]
    return [place for place in edit.ends() for start, end in spans if start < place < end]


@given(text=TEXTS, pressed=st.lists(KEYS, max_size=12))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_keys_break_a_token_or_leave_the_caret_in_one(writer, text, pressed):
    writer.store(text)
    tags = text.count("{{")
    assert writer.edit.raw() == text
    assert not inside_a_token(writer.edit)
    for key, modifiers in pressed:
        QTest.keyClick(writer.edit, key, modifiers)
        assert not inside_a_token(writer.edit)
        spans = [(pill.start, pill.end) for pill, _ in writer.edit.boxes()]
        assert writer.stored() == writer.edit.raw()
        assert writer.stored().count("{{") == writer.stored().count("}}") == len(spans) <= tags


@given(before=TEXTS, after=TEXTS)
@example(before="", after='שa{{ Profile.first_name | default: "there" }} ')
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_comes_from_outside_is_marked_as_if_it_had_always_been_there(writer, before, after):
    writer.store(before)
    writer.store(after)
    text = writer.edit.raw()
    data = text.encode("utf-16-le")
    shown = [data[2 * pill.start : 2 * pill.end].decode("utf-16-le") for pill, _ in writer.edit.boxes()]
    assert text == after
    assert shown == [NAME if tag.startswith(" Profile.first") else CITY for tag in after.split("{{")[1:]]
    assert all(box.width() > 40 for _, box in writer.edit.boxes())


@given(text=TEXTS)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_pills_never_lie_over_each_other(writer, text):
    writer.store(text)
    writer.edit.grab()
    boxes = [box.adjusted(1, 1, -1, -1) for _, box in writer.edit.boxes()]
    assert not any(one.intersects(other) for at, one in enumerate(boxes) for other in boxes[:at])


@pytest.mark.parametrize("selected", [(4, 2), (2, 4)])
def test_no_end_of_a_selection_is_left_inside_what_comes_from_outside(writer, selected):
    writer.store("ab cd")
    writer.edit.select(*selected)
    writer.store(f"a{NAME}")
    assert not inside_a_token(writer.edit)
    QTest.keyClick(writer.edit, Qt.Key.Key_Delete)
    assert writer.edit.raw() in ("a", f"a{NAME}")
    assert writer.stored() == writer.edit.raw()


def test_no_end_of_a_selection_is_left_inside_a_character(writer):
    writer.store("ab")
    writer.edit.select(1, 0)
    writer.store("😀ab")
    writer.edit.select(3, 0)
    writer.store("x😀😀")
    QTest.keyClick(writer.edit, Qt.Key.Key_Delete)
    writer.store("y")
    assert writer.edit.raw() == "y"
