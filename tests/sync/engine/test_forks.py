import pytest

from app.sync.engine.forks import forks
from app.sync.engine.report import Report
from app.sync.engine.run import Run
from app.sync.values import Event, Remote
from tests.sync.made import A, B, C, made


class Log:
    """A store with a log; ``asked`` are the records that it was asked about."""

    def __init__(self, *events: Event) -> None:
        self.events = [*events]
        self.asked: list[str] = []

    def older(self, revision, than):
        return int(revision) < int(than)

    def history(self, collection, id):
        self.asked.append(id)
        return self.events


def event(revision: str, name: str | None) -> Event:
    return Event(at="", user="ben", data=name and made(name=name), revision=revision)


@pytest.fixture
def found(ada):
    """What is found of a record that is known here at the revision 1, and is there at another one."""
    ada.put(made())
    ada.sync()

    def find(log: Log, revision: str = "9", id: str = A):
        run = Run(local=ada.here, remote=log, report=Report())
        return forks(run, "campaigns", [Remote("campaigns", id, revision, made(name="Theirs"))])

    return find


def test_it_is_the_last_state_before_the_one_that_was_lost(found):
    log = Log(event("9", "Theirs"), event("0", "Before"), event("-1", "Long before"))
    assert found(log) == {A: made(name="Before")}


def test_nothing_was_lost_where_the_log_has_it(found):
    assert found(Log(event("9", "Theirs"), event("1", "Spring"), event("0", "Before"))) == {}


@pytest.mark.parametrize(
    "log", [Log(), Log(event("9", "Theirs")), Log(event("9", "Theirs"), event("0", None)), Log(event("", "Before"))]
)
def test_a_log_that_reaches_back_no_further_says_nothing(found, log):
    assert found(log) == {}


@pytest.mark.parametrize(("revision", "id"), [("1", A), ("0", A), ("9", B)])
def test_only_about_what_is_known_here_and_newer_there_is_asked(found, revision, id):
    log = Log(event("9", "Theirs"), event("0", "Before"))
    assert found(log, revision, id) == {}
    assert log.asked == []


def test_about_what_was_deleted_there_nothing_is_asked(ada, found):
    log = Log(event("9", None), event("0", "Before"))
    run = Run(local=ada.here, remote=log, report=Report())
    assert forks(run, "campaigns", [Remote("campaigns", A, "9", None), Remote("campaigns", C, "9", None)]) == {}
    assert log.asked == []
