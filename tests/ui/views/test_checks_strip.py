import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from app.domain.edits import SetValue
from app.domain.issues import Fix, Issue
from app.ui.viewmodels.checks import ChecksModel
from app.ui.views.checks_strip import MOST_HEIGHT, ChecksStrip
from tests.ui.staging import simple

TITLE = "message/slides/a/title/text"
SHORTEN = Fix("title.shorten", "Shorten it", (SetValue(TITLE, "Short"),))


def issue(number=0, severity="error", fix=None, path=TITLE):
    return Issue(code=f"x.{number}", severity=severity, path=path, message=f"Finding {number}", fix=fix)


@pytest.fixture
def strip(stage, shown):
    """A strip over findings that a test sets; ``run`` brings them in."""

    def make(*found):
        made = stage(simple())
        made.found = list(found)
        model = ChecksModel(made.editor, lambda campaign: list(made.found), made.jobs, made.editor)
        widget = ChecksStrip(model)
        widget.resize(500, 300)
        made.jobs.run_all()
        return shown(widget), made

    return make


def rerun(widget, made, *found):
    made.found = list(found)
    widget.model.run()
    made.jobs.run_all()


def test_the_checks_run_when_it_is_made(strip):
    widget, _ = strip(issue())
    assert widget.head.text() == "1 to fix"
    assert widget.head.accessibleName() == "Checks: 1 to fix"


def test_with_nothing_to_fix_it_says_so_and_does_not_unfold(strip):
    widget, _ = strip()
    assert widget.head.text() == "Nothing to fix"
    assert not widget.head.isEnabled()
    assert not widget.more.isVisible()
    assert widget.rows == []


def test_closed_it_shows_the_worst_finding_alone(strip):
    widget, _ = strip(issue(0), issue(1, "warning"))
    assert widget.first.words.text() == "Finding 0"
    assert widget.first.isVisible()
    assert not widget.rows[0].isVisible()


def test_unfolded_it_lists_every_finding(strip):
    widget, _ = strip(issue(0), issue(1, "warning"), issue(2, "hint"))
    widget.head.click()
    assert [row.words.text() for row in widget.rows] == ["Finding 0", "Finding 1", "Finding 2"]
    assert all(row.isVisible() for row in widget.rows)
    assert not widget.first.isVisible()
    widget.more.click()
    assert widget.first.isVisible()


def test_a_severity_is_said_and_not_only_coloured(strip):
    widget, _ = strip(issue(0), issue(1, "warning"), issue(2, "hint"))
    names = [row.words.accessibleName() for row in widget.rows]
    assert names == ["To fix: Finding 0", "Warning: Finding 1", "Hint: Finding 2"]
    pictures = {row.words.icon().pixmap(16).toImage().cacheKey() for row in widget.rows}
    assert len(pictures) == 3


def test_long_words_end_in_an_ellipsis_and_are_whole_in_the_tooltip(strip):
    long = issue(path=TITLE)
    words = "The picture is not online yet " * 8
    widget, _ = strip(replace(long, message=words))
    assert widget.first.words.text().endswith("…")
    assert widget.first.words.toolTip() == words
    assert widget.first.words.accessibleName() == f"To fix: {words}"


def test_a_finding_says_where_it_is(strip):
    widget, _ = strip(issue(path="message/slides/a/body/text"))
    assert widget.first.place.text() == "Message"
    assert widget.first.words.accessibleDescription() == "Message"


def test_a_press_on_the_words_leads_to_the_field(strip, qtbot):
    widget, made = strip(issue(path="message/slides/a/body/text"))
    qtbot.mouseClick(widget.first.words, Qt.MouseButton.LeftButton)
    assert made.requested == ["message/slides/a/body/text"]


def test_fix_repairs_in_one_step(strip, qtbot):
    widget, made = strip(issue(fix=SHORTEN))
    made.found = []
    qtbot.mouseClick(widget.first.fix, Qt.MouseButton.LeftButton)
    made.jobs.run_all()
    assert made.title() == "Short"
    assert widget.head.text() == "Nothing to fix"
    made.editor.undo()
    made.jobs.run_all()
    assert made.title() == "Spring"


def test_a_finding_without_a_repair_has_no_fix_button(strip):
    widget, _ = strip(issue(0), issue(1, fix=SHORTEN))
    assert [row.fix is not None for row in widget.rows] == [False, True]
    assert widget.rows[1].fix.accessibleName() == "Fix: Shorten it"


def test_it_stays_unfolded_when_findings_change(strip, qtbot):
    widget, made = strip(issue(0), issue(1))
    widget.head.click()
    rerun(widget, made, issue(1))
    assert [row.words.text() for row in widget.rows] == ["Finding 1"]
    qtbot.waitUntil(widget.rows[0].isVisible)


def test_many_findings_scroll(strip):
    widget, _ = strip(*(issue(number) for number in range(40)))
    widget.head.click()
    assert widget._scroll.height() == MOST_HEIGHT


def test_the_keyboard_reaches_words_and_fixes(strip, qtbot):
    widget, _ = strip(issue(0, fix=SHORTEN), issue(1))
    widget.head.click()
    with qtbot.waitActive(widget):
        widget.activateWindow()
    widget.head.setFocus()
    reached = []
    for _ in range(5):
        qtbot.keyClick(widget.window().focusWidget(), Qt.Key.Key_Tab)
        reached.append(widget.window().focusWidget())
    assert widget.rows[0].words in reached
    assert widget.rows[0].fix in reached
    assert widget.rows[1].words in reached


def test_the_focus_stays_with_its_finding_when_the_list_is_made_anew(strip, qtbot):
    widget, made = strip(issue(0), issue(1))
    widget.head.click()
    with qtbot.waitActive(widget):
        widget.activateWindow()
    widget.rows[1].words.setFocus()
    rerun(widget, made, issue(1), issue(2))
    assert widget.window().focusWidget() is widget.rows[0].words
    rerun(widget, made, issue(3))
    assert widget.window().focusWidget() is widget.rows[0].words
