import pytest

from app.ui.views.segments.value_edit import ValueEdit


@pytest.fixture
def edit(shown):
    return shown(ValueEdit())


@pytest.mark.parametrize(
    ("value", "kind", "operator"),
    [
        (True, "text", "equals"),
        (5, "text", "equals"),
        ("5", "number", "equals"),
        ("5", None, "equals"),
        (["a, b"], "text", "in"),
        (["a", "b"], "list", "equals"),
        ({"a": 1}, "object", "equals"),
    ],
)
def test_what_is_not_touched_stays_what_it_was(edit, value, kind, operator):
    edit.show_value(value, kind, operator, ())
    assert edit.value == value
    assert type(edit.value) is type(value)


def test_showing_tells_nobody_and_typing_does(edit, qtbot):
    heard = []
    edit.changed.connect(lambda: heard.append(edit.value))
    edit.show_value("Kyiv", "text", "equals", ("Kyiv", "Oslo"))
    assert heard == []
    edit.line.selectAll()
    qtbot.keyClicks(edit.line, "Os")
    assert heard == ["O", "Os"]


def test_values_that_recipients_have_can_be_chosen(edit):
    edit.show_value("", "text", "equals", ("Kyiv", "Oslo"))
    edit.combo.setCurrentIndex(1)
    assert edit.value == "Oslo"


def test_a_switch_offers_both(edit):
    edit.show_value(True, "switch", "equals", ("true",))
    assert [edit.combo.itemText(row) for row in range(edit.combo.count())] == ["yes", "no"]
    edit.combo.setCurrentIndex(1)
    assert edit.value is False


@pytest.mark.parametrize(
    ("kind", "text", "tone", "said"),
    [
        ("date", "soon", "bad", "Write the date as 2026-01-31"),
        ("number", "many", "bad", "Write a number"),
        ("date", "2026-01-31", "", ""),
        ("date", "", "", "Type a value"),
        (None, "soon", "", ""),
    ],
)
def test_what_can_not_be_compared_is_marked(edit, kind, text, tone, said):
    edit.show_value(text, kind, "before", ())
    assert (edit.combo.property("tone") or "", edit.combo.toolTip()) == (tone, said)


def test_a_property_is_a_number_where_it_looks_like_one(edit, qtbot):
    edit.show_value("x", None, "after", ())
    edit.line.selectAll()
    qtbot.keyClicks(edit.line, "100")
    assert edit.value == 100


def test_where_nothing_is_compared_nothing_can_be_typed(edit):
    edit.show_value(None, "text", "exists", ())
    assert not edit.combo.isVisible()


def test_another_comparison_keeps_what_was_typed(edit):
    edit.show_value("Kyiv", "text", "equals", ("Kyiv", "Oslo"))
    edit.use("in")
    assert edit.value == ["Kyiv"]
    edit.combo.setEditText("Kyiv, Oslo")
    edit.use("exists")
    assert edit.value is None
    edit.use("contains")
    assert edit.value == "Kyiv, Oslo"
    assert edit.combo.count() == 2
