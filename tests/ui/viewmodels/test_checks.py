import pytest

from app.domain.edits import SetValue
from app.domain.issues import Fix, Issue
from app.ui.viewmodels.checks import ChecksModel
from tests.ui.staging import carousel, simple

TITLE = "message/slides/a/title/text"


def issue(path=TITLE, severity="error", fix=None, code="x.y"):
    return Issue(code=code, severity=severity, path=path, message=f"Wrong at {path}", fix=fix)


@pytest.fixture
def checks(stage):
    """A model over a check that finds what ``found`` holds."""
    made = stage(simple())
    made.found = []
    made.seen = []

    def check(campaign):
        made.seen.append(campaign.message.slides[0].title.text)
        return list(made.found)

    made.checks = ChecksModel(made.editor, check, made.jobs, made.editor)
    return made


def run(made, *found):
    made.found = list(found)
    made.checks.run()
    made.jobs.run_all()


def test_before_the_first_result_it_is_checking(checks):
    assert checks.checks.summary() == "Checking"


@pytest.mark.parametrize(
    ("severities", "words"),
    [
        ([], "Nothing to fix"),
        (["error"], "1 to fix"),
        (["error", "warning", "warning"], "1 to fix · 2 warnings"),
        (["warning", "hint"], "1 warning · 1 hint"),
        (["hint", "hint"], "2 hints"),
    ],
)
def test_the_summary_counts_in_words(checks, severities, words):
    run(checks, *(issue(severity=severity, code=f"x.{n}") for n, severity in enumerate(severities)))
    assert checks.checks.summary() == words


def test_typing_is_checked_once_it_rests(checks, qtbot):
    checks.type_title("A")
    checks.type_title("Ab")
    assert checks.seen == []
    qtbot.waitUntil(lambda: any(job.key == "checks" for job in checks.jobs.waiting))
    checks.jobs.run_all()
    assert checks.seen == ["Ab"]


def test_a_result_that_was_overtaken_counts_for_nothing(checks):
    results = []
    checks.checks.changed.connect(results.append)
    checks.found = [issue()]
    checks.checks.run()
    checks.found = []
    checks.checks.run()
    checks.jobs.run_all()
    assert results == [()]


def test_the_same_findings_again_tell_nothing(checks):
    run(checks, issue())
    results = []
    checks.checks.changed.connect(results.append)
    run(checks, issue())
    assert results == []


def test_findings_are_offered_by_field(checks):
    inside = issue("message/slides/a/buttons/go/text", code="x.z")
    run(checks, issue(), inside)
    assert checks.checks.issues_for(TITLE) == (issue(),)
    assert checks.checks.issues_for("message/slides/a/buttons") == (inside,)
    assert checks.checks.issues_for("message/slides/a/title/color") == ()


def test_fields_whose_findings_come_or_go_are_named(checks):
    run(checks, issue(), issue("name"))
    told = []
    checks.checks.paths_changed.connect(told.append)
    run(checks, issue("name"), issue("ttl"))
    assert told == [{TITLE, "ttl"}]


def test_a_fix_is_one_step_and_checked_again(checks):
    repaired = Fix("t.x", "Shorten it", (SetValue(TITLE, "Short"), SetValue("name", "Short")))
    run(checks, issue(fix=repaired))
    checks.checks.fix(checks.checks.issues[0])
    checks.jobs.run_all()
    assert checks.seen[-1] == "Short"
    checks.editor.undo()
    checks.jobs.run_all()
    assert (checks.editor.slide.title.text, checks.editor.campaign.name) == ("Spring", "Spring sale")


def test_a_fix_that_has_to_ask_leads_to_the_field(checks):
    run(checks, issue(fix=Fix("media.address", "Paste its address")))
    checks.checks.fix(checks.checks.issues[0])
    assert checks.requested == [TITLE]


def test_a_fix_of_a_label_is_carried_out_on_the_label(stage):
    made, mended = stage(simple()), []
    found = [issue("labels", fix=Fix("label.rename", "Call it so", also=(("labels/l", (SetValue("name", "So"),)),)))]
    checks = ChecksModel(made.editor, lambda campaign: list(found), made.jobs, made.editor, mended.append)
    checks.run()
    made.jobs.run_all()
    (fix,) = [each.fix for each in checks.issues]
    found.clear()
    checks.fix(checks.issues[0])
    assert [job.lane for job in made.jobs.waiting] == ["database"]
    made.jobs.run_all()
    assert (mended, checks.issues) == ([fix], ())


def test_a_finding_leads_to_its_field(checks):
    checks.checks.go_to(issue())
    assert checks.requested == [TITLE]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("message/slides/b/media", "Slide 2, Picture"),
        ("message/slides/a/title/text", "Slide 1, Title"),
        ("message/slides/c/action/android", "Slide 3, When tapped"),
        ("message/slides/gone/title/text", ""),
        ("message/slides", ""),
        ("ttl/days", "Stays in the inbox for"),
        ("name", ""),
    ],
)
def test_a_finding_says_where_it_is_in_the_forms_words(stage, path, words):
    made = stage(carousel())
    checks = ChecksModel(made.editor, lambda campaign: [], made.jobs, made.editor)
    assert checks.place(issue(path)) == words


def test_a_message_of_one_slide_does_not_count_it(checks):
    assert checks.checks.place(issue()) == "Title"
    assert checks.checks.place(issue("message/slides/a/buttons/go/text")) == "Buttons"


def test_results_for_a_model_that_is_gone_are_dropped(stage, qtbot):
    made = stage(simple())
    model = ChecksModel(made.editor, lambda campaign: [issue()], made.jobs)
    model.run()
    with qtbot.waitSignal(model.destroyed):
        model.deleteLater()
    made.jobs.run_all()
    assert all(job.key != "checks" for job in made.jobs.waiting)
