import pytest

from app.domain.recipient import Recipient
from app.ui.jobs import ManualJobs
from app.ui.viewmodels.neighbours import CLOSE, PAGE, Neighbours
from tests.fakes import FakeWorkspace
from tests.ui.staging import person, populate


class Counted(FakeWorkspace):
    """Counts how often pages are read; raises ``trouble`` instead where it is set."""

    reads = 0
    trouble: Exception | None = None

    def recipients(self, query):
        self.reads += 1
        if self.trouble:
            raise self.trouble
        return super().recipients(query)


class Walk:
    def __init__(self, count: int) -> None:
        self.everybody = [person(f"{number:05}") for number in range(count)]
        self.workspace = Counted()
        populate(self.workspace, self.everybody)
        self.jobs = ManualJobs()
        self.row = Neighbours(self.workspace, self.jobs, self.jobs)
        self.seen: list[Recipient | None] = []
        self.row.reached.connect(self._reach)

    def _reach(self, recipient):
        self.seen.append(recipient)
        self.row.stand_at(recipient)

    def stand_at(self, recipient):
        self.row.stand_at(recipient)
        self.jobs.run_all()


@pytest.fixture
def walk(qapp):
    return Walk


def test_forward_from_nobody_one_meets_everybody_in_order(walk):
    made = walk(3 * PAGE + 1)
    made.stand_at(None)
    for _ in made.everybody:
        made.row.step(1)
        made.jobs.run_all()
    assert made.seen == made.everybody
    assert not made.row.can_step(1)


def test_backward_one_meets_everybody_and_then_nobody(walk):
    made = walk(3 * PAGE)
    made.stand_at(made.everybody[-1])
    while made.row.can_step(-1):
        made.row.step(-1)
        made.jobs.run_all()
    assert made.seen == [*made.everybody[-2::-1], None]


def test_steps_within_what_was_read_wait_for_nothing(walk):
    made = walk(100)
    made.stand_at(made.everybody[50])
    made.row.step(1)
    made.row.step(1)
    made.row.step(-1)
    assert made.seen == [made.everybody[51], made.everybody[52], made.everybody[51]]


def test_more_is_read_before_the_end_is_reached(walk):
    made = walk(100)
    made.stand_at(None)
    reads = made.workspace.reads
    for _ in range(PAGE - CLOSE + 1):
        made.row.step(1)
    assert (made.workspace.reads, len(made.jobs.waiting)) == (reads, 1)


def test_a_step_that_comes_too_early_is_made_when_the_neighbours_are_there(walk):
    made = walk(5)
    made.row.stand_at(made.everybody[2])
    made.row.step(-1)
    assert made.seen == []
    made.jobs.run_all()
    assert made.seen == [made.everybody[1]]


def test_who_is_taken_in_hand_meanwhile_does_not_get_the_neighbours_of_another(walk):
    made = walk(100)
    made.row.stand_at(made.everybody[10])
    made.row.stand_at(made.everybody[90])
    made.jobs.run_all()
    made.row.step(1)
    assert made.seen == [made.everybody[91]]


def test_alone_there_is_nowhere_to_go(walk):
    made = walk(0)
    made.stand_at(None)
    assert (made.row.can_step(1), made.row.can_step(-1)) == (False, False)
    made.row.step(1)
    assert made.seen == []


def test_until_one_knows_there_may_be_somebody(walk):
    made = walk(0)
    made.row.stand_at(None)
    assert made.row.can_step(1)


def test_what_could_not_be_read_is_tried_again_with_the_next_step(walk, caplog):
    made = walk(5)
    made.workspace.trouble = OSError("gone")
    made.stand_at(None)
    made.workspace.trouble = None
    made.row.step(1)
    made.jobs.run_all()
    assert made.seen == [made.everybody[0]]


def test_after_forgetting_the_recipients_of_now_are_met(walk):
    made = walk(2)
    made.stand_at(None)
    with made.workspace.transaction() as transaction:
        transaction.put_recipients([person("00000a")])
    made.row.forget()
    made.stand_at(made.everybody[0])
    made.row.step(1)
    assert made.seen == [person("00000a")]
