import json

import pytest

from app.bootstrap import Services
from app.cli.main import main
from app.domain.campaign import to_tree
from app.domain.edits import BIN
from app.domain.recipient import Attribute
from tests.cli.schemas import validate
from tests.fake_workers import FakeWorkers
from tests.fakes import FakeClock, FakeWorkspaces
from tests.fakes_measure import FakeMeasure
from tests.services.proving.made import campaign, crowd, person, slide

GREETING = 'Dear {{ Profile.Name | default: "friend" }}'
GOOD = campaign(slide(title=GREETING), name="Spring sale")
STRICT = campaign(slide(title="Dear {{ Profile.Name }}"), number=2, name="Strict")
TOLD = campaign(
    slide(title='{% if Profile.City == "Kyiv" %}Here{% elsif Profile.City %}There{% else %}{% abort %}{% endif %}'),
    number=3,
    name="Towns",
)


@pytest.fixture
def galley(tmp_path, capsys):
    """Run ``galley proof WS ARGUMENTS``: the exit code, the lines, what was said."""
    workspaces = FakeWorkspaces()
    path = tmp_path / "made-up.galley"
    workspace = workspaces.create(path)
    with workspace.transaction() as transaction:
        for each in (GOOD, STRICT, TOLD):
            transaction.put(each.id, {**to_tree(each), BIN: None})
        transaction.put_attributes([Attribute(name="Speaks", role="language")], [])

    def run(*arguments):
        given = {"workspaces": workspaces, "clock": FakeClock(), "measure": FakeMeasure(), "workers": FakeWorkers()}
        services = InThisProcess(**given)
        code = main(["proof", str(path), *map(str, arguments)], services)
        out, err = capsys.readouterr()
        return code, out, err

    def put(*people):
        with workspace.transaction() as transaction:
            transaction.put_recipients(people)

    run.put = put
    run.workspace = workspace
    return run


class InThisProcess(Services):
    """Worker processes would measure with real fonts."""

    @property
    def prove_part(self):
        return self.prover.prove


def lines(out):
    found = [json.loads(line) for line in out.splitlines()]
    for line in found:
        validate("proof", line)
    return found


def test_first_the_summary_then_a_line_a_finding(galley):
    galley.put(person("ann", Name="Ann"), person("bo"))
    code, out, _ = galley("Spring sale", "--json")
    summary, *findings = lines(out)
    assert code == 0
    assert (summary["kind"], summary["recipients"], summary["fallbacks"]) == ("summary", 2, 1)
    assert (summary["longest_title"]["recipient"], summary["longest_title"]["text"]) == ("bo", "Dear friend")
    assert findings == [
        {
            "kind": "fallback",
            "severity": "hint",
            "recipient": "bo",
            "path": "message.slides.0.title.text",
            "slide": 0,
            "device": None,
            "detail": "Profile.Name",
        }
    ]


def test_errors_are_exit_code_1(galley):
    galley.put(person("ann", Name="Ann"), person("bo"))
    code, out, err = galley("Strict", "--json")
    assert code == 1
    assert lines(out)[0]["errors"] == 1
    assert "Checked 2 recipients: 1 errors" in err


def test_who_gets_none_because_the_message_cancels_itself_is_no_error(galley):
    galley.put(person("ann", City="Kyiv"), person("bo"))
    code, out, _ = galley("Towns", "--json")
    summary, *findings = lines(out)
    assert (code, summary["aborts"], summary["errors"]) == (0, 1, 0)
    assert [each["kind"] for each in findings] == ["abort"]
    assert {(each["takers"], each["share"]) for each in summary["branches"]} == {(1, 0.5), (0, 0.0)}
    assert {each["path"] for each in summary["branches"]} == {"message.slides.0.title.text"}


def test_a_file_is_read_instead_of_the_workspace_and_nothing_is_stored(galley, tmp_path):
    galley.put(person("ann", Name="Ann"))
    file = tmp_path / "people.csv"
    file.write_text("identity,Name,City\nbo,,Kyiv\ncy,Cy,\n", encoding="utf-8")
    code, out, _ = galley("Strict", "--recipients", file, "--json")
    summary, *findings = lines(out)
    assert (code, summary["recipients"]) == (1, 2)
    assert [each["recipient"] for each in findings if each["kind"] == "error"] == ["bo"]
    assert galley.workspace.people().total == 1


def test_a_json_file_says_its_languages(galley, tmp_path):
    shown = campaign(slide(title="Hello"), number=4, name="Two", languages={"uk": {"slides/a/title/text": "Вітаємо"}})
    with galley.workspace.transaction() as transaction:
        transaction.put(shown.id, {**to_tree(shown), BIN: None})
    file = tmp_path / "people.json"
    file.write_text(json.dumps([{"identity": "a", "Speaks": "uk"}]), encoding="utf-8")
    _, out, _ = galley("Two", "--recipients", file, "--json")
    assert lines(out)[0]["longest_title"]["text"] == "Вітаємо"
    file.write_text(json.dumps([{"identity": "a", "language": "uk"}]), encoding="utf-8")
    _, out, _ = galley("Two", "--recipients", file, "--json")
    assert lines(out)[0]["longest_title"]["text"] == "Вітаємо"


def test_rows_that_cannot_be_taken_are_mentioned(galley, tmp_path):
    file = tmp_path / "people.csv"
    file.write_text("identity,Name\n,Ann\nbo,Bo\n", encoding="utf-8")
    _, out, err = galley("Strict", "--recipients", file, "--json")
    assert lines(out)[0]["recipients"] == 1
    assert "left out: 1" in err


def test_devices_are_those_that_are_named(galley):
    galley.put(person("ann", Name="A" * 45))
    _, out, _ = galley("Spring sale", "--devices", "pixel,web", "--json")
    summary, *findings = lines(out)
    assert (summary["devices"], findings) == (["pixel", "web-panel"], [])
    _, out, _ = galley("Spring sale", "--json")
    assert [each["device"] for each in lines(out)[1:]] == ["android-small"]


def test_progress_is_told_on_stderr_where_it_takes_a_while(galley):
    people = crowd(900)
    galley.put(*people)
    _, out, err = galley("Spring sale", "--json")
    told = [line for line in err.splitlines() if line.startswith("Checked") and " of " in line]
    assert told[-1] == "Checked 900 of 900"
    assert 3 <= len(told) <= 10
    assert lines(out)[0]["recipients"] == 900


def test_what_is_not_listed_is_said(galley):
    galley.put(*(person(str(number)) for number in range(1_050)))
    _, out, err = galley("Spring sale", "--json")
    assert len(lines(out)) == 1_001
    assert lines(out)[0]["findings"]["fallback"] == 1_050
    assert "The first 1000 of 1050 findings are listed" in err


def test_people_read_numbers_extremes_branches_and_sentences(galley):
    galley.put(person("ann", City="Kyiv"), person("bo", Name="Bo", City="Lviv"))
    _, out, _ = galley("Towns")
    assert "Recipients              2" in out
    assert "Longest title           5 characters, bo" in out
    assert "50.0% (1)" in out
    assert "nobody takes this" in out
    _, out, _ = galley("Strict")
    assert "ann: error: " in out
    assert "[error at message.slides.0.title.text]" in out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["Nothing"], "No campaign is called 'Nothing'"),
        (["Strict"], "no recipients in the workspace"),
        (["Strict", "--recipients", "nowhere.csv"], "nowhere.csv"),
        (["Strict", "--devices", "nokia"], "no device nokia"),
        (["Strict", "--devices", ","], "names no device"),
        ([], "CAMPAIGN"),
    ],
)
def test_bad_input_is_one_clear_line(galley, arguments, words):
    code, out, err = galley(*arguments, "--json")
    assert (code, out) == (2, "")
    assert words in err
    assert err.count("\n") == 1


def test_a_file_without_a_good_row_is_bad_input(galley, tmp_path):
    file = tmp_path / "people.csv"
    file.write_text("identity,Name\n,Ann\n", encoding="utf-8")
    code, out, _ = galley("Strict", "--recipients", file, "--json")
    assert (code, out) == (2, "")
