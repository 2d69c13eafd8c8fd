import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject

from app.domain.campaign import Audience
from app.domain.segments import SENDING, Compare, Segment, Sent, Some
from app.services.crowds import Crowds
from app.services.editing import Editing
from app.services.ports import Named, pack_name
from app.services.segmenting import Segmenting
from app.ui.jobs import ManualJobs
from app.ui.viewmodels.segments import SegmentsModel, Size
from tests.fakes import FakeClock, FakeFile, FakeWorkspace
from tests.made import campaign
from tests.people import crowd, person

KYIV = Compare(attribute="City", value="Kyiv")
SEGMENTS = (
    Segment(id="kyiv", name="Kyiv", rule=KYIV),
    Segment(id="oslo", name="Oslo", rule=Compare(attribute="City", value="Oslo")),
    Segment(id="team", name="Team", members=("a", "ghost")),
)


class Bench:
    """A model over segments in memory; ``settle`` does what waits."""

    def __init__(self, *segments, read_only=False, picks=True):
        file = FakeFile()
        people = (person("a", City="Kyiv"), person("b", City="Kyiv"), person("c", City="Oslo"))
        file.state.crowd = crowd(*people, segments={each.id: each for each in segments})
        self.workspace = FakeWorkspace(file=file, read_only=read_only)
        self.service = Segmenting(self.workspace, Crowds())
        self.jobs = ManualJobs()
        self.parent = QObject()
        self.model = SegmentsModel(self.workspace, self.service, self.jobs, self.parent, picks=picks)
        self.refused, self.removed = [], []
        self.model.refused.connect(self.refused.append)
        self.model.removed.connect(self.removed.append)
        self.model.load()
        self.settle()

    def settle(self):
        self.model.flush()
        self.jobs.run_all()

    def stored(self):
        return {each.id: each for each in self.workspace.segments()}

    def names(self):
        return [each.name for each in self.model.segments]


@pytest.fixture
def bench(qapp):
    return Bench(*SEGMENTS)


def test_all_are_listed_and_counted_and_the_first_is_in_hand(bench):
    assert bench.names() == ["Kyiv", "Oslo", "Team"]
    assert bench.model.current == SEGMENTS[0]
    sizes = {id: bench.model.size(id) for id in ("kyiv", "oslo", "team", "x")}
    assert sizes == {"kyiv": Size(count=2), "oslo": Size(count=1), "team": Size(count=1, unknown=("ghost",)), "x": None}


def test_one_that_does_not_pick_leaves_the_choice(qapp):
    assert Bench(*SEGMENTS, picks=False).model.current is None


def test_changes_are_kept_and_counted(bench):
    bench.model.rename("Kyiv people")
    bench.model.set_rule(Some())
    bench.settle()
    assert bench.stored()["kyiv"] == Segment(id="kyiv", name="Kyiv people", rule=Some())
    assert bench.model.size("kyiv") == Size(count=0)
    assert bench.names() == ["Kyiv people", "Oslo", "Team"]


def test_a_list_stays_a_list_and_rules_stay_rules(bench):
    bench.model.set_members(("a",))
    bench.model.choose("team")
    bench.model.set_rule(KYIV)
    bench.model.set_members(("b", "c"))
    bench.settle()
    assert bench.stored()["kyiv"] == SEGMENTS[0]
    assert bench.stored()["team"].members == ("b", "c")


def test_going_to_another_keeps_what_was_typed(bench):
    bench.model.rename("First")
    bench.model.choose("oslo")
    bench.jobs.run_all()
    assert bench.stored()["kyiv"].name == "First"
    assert bench.model.current.id == "oslo"


def test_what_is_refused_is_said_and_stays_in_hand(bench):
    bench.model.rename("oslo")
    bench.settle()
    assert bench.refused[-1] == "Another segment is called oslo. Choose another name."
    assert bench.stored()["kyiv"].name == "Kyiv"
    assert bench.model.current.name == "oslo"
    bench.model.rename("Kyiv again")
    bench.settle()
    assert bench.refused[-1] == ""
    assert bench.stored()["kyiv"].name == "Kyiv again"


def test_new_ones_are_in_hand_at_once(bench):
    bench.model.add("New segment")
    bench.model.add("New segment", listed=True)
    bench.settle()
    assert bench.names() == ["Kyiv", "New segment", "New segment (2)", "Oslo", "Team"]
    assert (bench.model.current.name, bench.model.current.members) == ("New segment (2)", ())
    assert bench.model.size(bench.stored()[bench.model.segments[1].id].id) == Size(count=3)


def test_a_copy_has_what_was_typed_last(bench):
    bench.model.set_rule(Some())
    bench.model.duplicate()
    bench.settle()
    assert (bench.model.current.name, bench.model.current.rule) == ("Kyiv (2)", Some())


def test_removing_takes_the_next_in_hand_and_can_be_undone(bench):
    using = campaign(1, name="Spring", audience=Audience(include=("oslo",)))
    Editing(bench.workspace, FakeClock(), "ann").create([using])
    bench.model.choose("oslo")
    bench.model.remove()
    bench.settle()
    assert set(bench.stored()) == {"kyiv", "team"}
    assert bench.model.current.id == "team"
    (removed,) = bench.removed
    assert removed.campaigns == ("Spring",)
    bench.model.restore(removed)
    bench.settle()
    assert set(bench.stored()) == {"kyiv", "oslo", "team"}
    assert bench.model.current.id == "oslo"


def test_removing_the_last_leaves_none_in_hand(qapp):
    bench = Bench(SEGMENTS[0])
    bench.model.remove()
    bench.settle()
    assert (bench.model.current, bench.names()) == (None, [])


def test_what_others_did_is_seen_but_not_over_what_is_typed(bench):
    bench.model.rename("Mine")
    bench.service.save(Segment(id="oslo", name="Norway", members=()))
    bench.model.load()
    bench.jobs.run_all()
    assert "Norway" in bench.names()
    assert bench.model.current.name == "Mine"
    bench.settle()
    bench.service.save(Segment(id="kyiv", name="Theirs", rule=KYIV))
    bench.model.load()
    bench.settle()
    assert bench.model.current.name == "Theirs"


def test_a_workspace_that_can_only_be_read_is_left_alone(qapp):
    bench = Bench(*SEGMENTS, read_only=True)
    bench.model.rename("Other")
    bench.settle()
    assert bench.model.current == SEGMENTS[0]


def test_one_that_is_too_large_says_so_in_place_of_a_number(qapp):
    bench = Bench(Segment(id="big", name="Big", rule=Some(rules=(KYIV,) * 1_000)))
    size = bench.model.size("big")
    assert size.count is None
    assert "too many rules" in size.trouble


def test_what_is_under_way_is_stored_though_the_screen_is_gone(bench):
    bench.model.rename("Last words")
    bench.model.flush()
    bench.parent.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    bench.jobs.run_all()
    assert bench.stored()["kyiv"].name == "Last words"


def test_the_labels_that_rules_can_ask_for_are_known():
    sent = Segment(id="sent", name="Sent", rule=Sent(label="old"))
    bench = Bench(sent)
    with bench.workspace.transaction() as transaction:
        transaction.put_label(Named(id="a", name="Sale"))
        transaction.put("labels/old", pack_name(Named(id="old", name="Sales"), "a"))
    bench.model.load()
    bench.settle()
    known = bench.model.sent
    assert ([each.name for each in known.labels], known.survivors, known.history) == (["Sale"], {"old": "a"}, False)
    bench.workspace.state.crowd = crowd(person("a"), segments={"sent": sent}, events=(SENDING,))
    bench.model.load()
    bench.settle()
    assert bench.model.sent.history


def test_settling_waits_for_what_was_begun(bench):
    order = []
    bench.model.refused.connect(lambda problem: order.append(problem))
    bench.model.rename("oslo")
    bench.model.flush()
    bench.model.settle(lambda: order.append("settled"))
    bench.jobs.run_all()
    assert order[-1] == "settled"
    assert "Another segment" in order[0]
