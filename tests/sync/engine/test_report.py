from app.sync.engine.report import Line, Report, line
from app.sync.states import Resolution
from tests.sync.made import A, made


def told(what) -> Line:
    return Line(collection="campaigns", id=A, what=what)


def test_a_report_counts_its_lines_by_what_they_say():
    assert Report(lines=[told("pulled"), told("pushed"), told("pulled")]).counts() == {"pulled": 2, "pushed": 1}


def test_a_report_is_quiet_while_nothing_came_or_went():
    assert Report(waiting=3, stopped=True).quiet
    assert not Report(lines=[told("pulled")]).quiet
    assert not Report(pictures_sent=1).quiet
    assert not Report(pictures_kept=1).quiet


def test_reports_do_not_share_their_lines():
    Report().lines.append(told("pulled"))
    assert Report().lines == []


def test_a_resolution_with_nothing_to_tell_has_no_line():
    assert line("campaigns", A, Resolution(agreed=None, store=made())) is None


def test_a_line_says_all_that_a_resolution_does():
    found = Resolution(agreed=None, what="refused", fields=("name",), reason="Too large", sent=True)
    assert line("labels", A, found) == Line(
        collection="labels", id=A, what="refused", fields=("name",), reason="Too large", sent=True
    )
