import json

import pytest

from app.services.personalising import SAMPLE_DATA
from app.ui.viewmodels.sample_data import ROOTS
from app.ui.views.recipients.sample_data import EXAMPLES, SampleDataPanel
from tests.ui.people import PeopleBench


@pytest.fixture
def panel(bench, show_panel):
    with bench.workspace.transaction() as transaction:
        transaction.set_setting(SAMPLE_DATA, {"Event": {"price": 1}})
    made = show_panel(bench, SampleDataPanel)
    yield made
    made.left()


def write(panel, root, text):
    panel.fields[root].prose.setPlainText(text)


def stored(bench):
    return bench.workspace.setting(SAMPLE_DATA)


def test_every_root_has_a_field_a_line_of_explanation_and_an_example(panel):
    assert list(panel.fields) == list(ROOTS) == list(panel.hints()) == list(EXAMPLES)
    for root, field in panel.fields.items():
        assert field.prose.accessibleName() == root
        json.loads(EXAMPLES[root])


def test_what_is_stored_is_shown(panel):
    assert json.loads(panel.fields["Event"].prose.text) == {"price": 1}
    assert panel.fields["Catalog"].prose.text == ""


def test_what_is_typed_is_stored_at_the_latest_on_leaving(panel, bench):
    write(panel, "Catalog", '{"Books": [{"title": "Atlas"}]}')
    panel.left()
    bench.settle()
    assert stored(bench) == {"Event": {"price": 1}, "Catalog": {"Books": [{"title": "Atlas"}]}}


@pytest.mark.parametrize("text", ['{"a": ', "[1]", '"text"', "7"])
def test_what_can_not_be_stored_says_why_and_changes_nothing(panel, bench, text):
    write(panel, "Event", text)
    panel.left()
    bench.settle()
    assert panel.fields["Event"].error.isVisible()
    assert stored(bench) == {"Event": {"price": 1}}


@pytest.mark.parametrize("value", ["Summer sale", 7, ["a", "b"], {"a": 1}])
def test_a_constant_property_is_any_value(panel, bench, value):
    write(panel, "ConstantEventProperty", json.dumps(value))
    panel.left()
    bench.settle()
    assert stored(bench)["ConstantEventProperty"] == value


def test_what_somebody_else_writes_is_shown(panel, bench):
    with bench.workspace.transaction() as transaction:
        transaction.set_setting(SAMPLE_DATA, {"Event": {"price": 2}})
    bench.opened.watch.changed.emit()
    bench.settle()
    assert json.loads(panel.fields["Event"].prose.text) == {"price": 2}


def test_a_workspace_that_can_only_be_read_takes_no_typing(show_panel):
    panel = show_panel(PeopleBench(read_only=True), SampleDataPanel)
    assert all(field.prose.isReadOnly() for field in panel.fields.values())
