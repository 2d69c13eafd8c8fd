import json

import pytest

from app.domain.campaign import to_tree
from tests.cli.running import Galley
from tests.inbox import SAMPLES, message_of
from tests.targets.made import campaign

ANSWER = SAMPLES / "ios_app_inbox.json"


@pytest.fixture
def galley(capsys):
    return Galley(capsys)


@pytest.fixture
def write(tmp_path):
    def write(tree, name="f.json"):
        (tmp_path / name).write_text(json.dumps(tree))
        return tmp_path / name

    return write


def test_a_real_answer_of_a_server(galley):
    assert galley("import", ANSWER, "--json") == 0
    (line,) = galley.lines("import")
    (stored,) = galley.stored()
    assert line == {"id": stored.id, "name": "APP LAUNCHED", "format": "clevertap-inbox", "errors": 0, "warnings": 2}
    assert galley.workspace.state.counts == {stored.id: (0, 2)}
    assert stored.author == "Olena"


def test_people_get_a_sentence_a_campaign(galley, write):
    assert galley("import", write(message_of()), write({"templateType": "x"}, "b.json")) == 0
    assert "Title" in galley.out and "Imported message" in galley.out
    assert "Imported 2" in galley.err


def test_a_dry_run_stores_nothing(galley):
    assert galley("import", ANSWER, "--dry-run", "--json") == 0
    assert len(galley.lines("import")) == 1
    assert galley.stored() == []
    assert "Would import 1" in galley.err


@pytest.mark.parametrize("tree", [{}, [], {"inbox_notifs": []}, [message_of(), 5], {"schema": 1}])
def test_bad_input_is_one_line_and_changes_nothing(galley, write, tree):
    assert galley("import", ANSWER, write(tree), "--json") == 2
    assert galley.out == ""
    assert len(galley.err.splitlines()) == 1
    assert galley.stored() == []


def test_a_format_can_be_insisted_on(galley, write):
    assert galley("import", write({"templateType": "x"}), "--format", "clevertap-inbox", "--json") == 0
    assert galley.lines("import")[0]["format"] == "clevertap-inbox"
    assert galley("import", ANSWER, "--format", "fax") == 2
    assert "fax" in galley.err


def test_what_was_left_out_is_told(galley, write):
    assert galley("import", write(to_tree(campaign(labels=("lost",))))) == 0
    assert "1 labels or subscriptions" in galley.err


def test_a_workspace_that_can_not_be_written_is_left_alone(galley, write):
    galley.workspaces.files[galley.workspace.path].read_only = True
    assert galley("import", write(message_of())) == 2
    assert "read-only" in galley.err
