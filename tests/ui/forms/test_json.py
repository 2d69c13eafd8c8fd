import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.campaign import MAX_DEPTH, parse_json
from app.domain.tree import same
from app.templates import fields
from tests.ui.forms.personal import CITY

DATA = "message/custom_data"


@pytest.fixture
def widget(bench, show_field):
    return show_field(bench, fields.DATA)


def write(widget, text):
    widget.edit.setPlainText(text)


def test_what_is_not_valid_yet_is_not_stored_and_says_why(bench, widget):
    write(widget, '{"x": ')
    assert bench.value(DATA) == {"x": 1}
    assert "line 1" in widget.error.text()
    assert widget.error.isVisible()
    assert widget.edit.accessibleDescription() == widget.error.text()


def test_a_correction_is_stored_and_the_error_goes(bench, widget):
    write(widget, '{"x": ')
    write(widget, '{"x": 2}')
    assert bench.value(DATA) == {"x": 2}
    assert not widget.error.isVisible()


def test_nothing_is_no_data(bench, widget):
    write(widget, "  ")
    assert bench.value(DATA) is None


@pytest.mark.parametrize("text", ["NaN", "1e999", "{'a': 1}", "[1,]", "\ufeff{}x"])
def test_what_other_programs_would_refuse_is_refused(bench, widget, text):
    write(widget, text)
    assert bench.value(DATA) == {"x": 1}


def test_data_too_deep_for_a_document_is_refused_before_it_is_stored(bench, widget):
    write(widget, "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1))
    assert bench.value(DATA) == {"x": 1}
    assert bench.told == []
    deepest = MAX_DEPTH - 2
    write(widget, "[" * deepest + "]" * deepest)
    bench.settle()
    assert bench.model.sign.error is None
    assert bench.value(DATA) != {"x": 1}


def test_the_same_data_in_another_dress_is_not_an_edit(bench, widget, monkeypatch):
    edits = []
    monkeypatch.setattr(bench.model, "edit", lambda *given, **named: edits.append(given))
    write(widget, '{ "x":1 }')
    assert edits == []
    assert widget.edit.text == '{ "x":1 }'


def test_typing_is_not_tidied_under_the_hands(bench, widget):
    write(widget, '{"y":[1,\n2]}')
    assert widget.edit.text == '{"y":[1,\n2]}'


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(value=JSON.filter(lambda value: value is not None))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_shown_data_reads_back_as_itself(widget, value):
    widget.show_value(value)
    assert same(parse_json(widget.edit.text), value)


def test_personal_fields_in_strings_are_tokens_and_mistakes_are_said(crowd, show_field):
    crowd.model.set(DATA, {"city": CITY, CITY: 1})
    widget = show_field(crowd, fields.DATA)
    assert [pill.words for pill, _ in widget.edit.boxes()] == ["City, or ‘your city’"]
    write(widget, '{\n"city": "{{ x"}')
    (line,) = widget.problems.lines
    assert line.text.text() == "Line 2, column 10: This tag is not closed"
