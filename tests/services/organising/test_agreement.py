"""Whatever is done to labels, subscriptions and campaigns: counts, lists, filters and documents agree, the workspace in
memory and the real one show the same, and the doctor has nothing to say."""

import tempfile
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from app.storage.workspaces import SqliteWorkspaces
from tests.fakes import FakeClock, FakeWorkspace
from tests.services.organising.desk import KINDS, Desk, agrees, seen, told

kinds = st.sampled_from(KINDS)
numbers = st.integers(0, 5)
several = st.lists(numbers, min_size=1, max_size=4)
names = st.sampled_from(["Sale", "SALE", " Salé ", "Offers", "夏", "Новини", "", "x" * 101])
SORTED = """SELECT count(*) FROM campaigns c WHERE {kind}_key != coalesce((SELECT group_concat(key, char(10)) FROM
    (SELECT coalesce(n.name_key, '') AS key FROM campaign_{kind} m JOIN {kind} n ON n.id = m.named
    WHERE m.campaign = c.place ORDER BY m.position)), '')"""


class Organising(RuleBasedStateMachine):
    """The same steps at two desks."""

    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        path = Path(self.folder.name) / "made-up.galley"
        self.real = SqliteWorkspaces(FakeClock()).create(path)
        clocks = [FakeClock(tick=timedelta(seconds=1)) for _ in range(2)]
        self.desks = [Desk(FakeWorkspace(), clocks[0]), Desk(self.real, clocks[1])]

    def both(self, step: Callable[[Desk], None]) -> None:
        ended = [told(partial(step, desk)) for desk in self.desks]
        assert ended[0] == ended[1]

    @rule(kind=kinds, name=names)
    def create(self, kind, name) -> None:
        self.both(lambda desk: desk.create(kind, name))

    @rule(kind=kinds, one=numbers, name=names)
    def rename(self, kind, one, name) -> None:
        self.both(lambda desk: desk.rename(kind, one, name))

    @rule(kind=kinds, one=numbers, other=numbers)
    def merge(self, kind, one, other) -> None:
        self.both(lambda desk: desk.merge(kind, one, other))

    @rule(kind=kinds, one=numbers)
    def delete(self, kind, one) -> None:
        self.both(lambda desk: desk.delete(kind, one))

    @rule(kind=kinds, one=numbers, campaigns=several, add=st.booleans())
    def file(self, kind, one, campaigns, add) -> None:
        if self._alive(kind, one):
            self.both(lambda desk: desk.file(kind, one, campaigns, add))

    @rule(kind=kinds, name=names, campaigns=several)
    def file_new(self, kind, name, campaigns) -> None:
        self.both(lambda desk: desk.file_new(kind, name, campaigns))

    @rule(ones=several, other=numbers)
    def merge_all(self, ones, other) -> None:
        self.both(lambda desk: desk.merge_all(ones, other))

    @rule(ones=several)
    def delete_all(self, ones) -> None:
        self.both(lambda desk: desk.delete_all(ones))

    @rule(one=numbers, after=st.none() | numbers)
    def move(self, one, after) -> None:
        self.both(lambda desk: desk.move(one, after))

    @rule(kind=kinds, one=numbers, campaign=numbers, sync=st.booleans())
    def edit(self, kind, one, campaign, sync) -> None:
        if self._alive(kind, one):
            self.both(lambda desk: desk.edit(kind, one, campaign, sync))

    @rule(campaigns=several, bin=st.booleans(), away=st.booleans())
    def put_away(self, campaigns, bin, away) -> None:
        self.both(lambda desk: desk.put_away(campaigns, bin, away))

    @rule(campaign=numbers)
    def duplicate(self, campaign) -> None:
        self.both(lambda desk: desk.duplicate(campaign))

    @rule(redo=st.booleans())
    def travel(self, redo) -> None:
        self.both(lambda desk: desk.travel(redo))

    @invariant()
    def each_agrees_with_itself(self) -> None:
        for desk in self.desks:
            for kind in KINDS:
                assert agrees(desk, kind)

    @invariant()
    def both_show_the_same(self) -> None:
        assert seen(self.desks[0]) == seen(self.desks[1])

    @invariant()
    def the_list_is_sorted_by_what_it_shows(self) -> None:
        for kind in KINDS:
            assert self.real.query(SORTED.format(kind=kind)) == [(0,)]

    def _alive(self, kind, one) -> bool:
        """Screens offer labels that there are, and those that were merged are still found in documents."""
        desk = self.desks[0]
        known = {each.id for each in desk.workspace.labels()} | {each.id for each in desk.workspace.categories()}
        ids = desk.named[kind]
        return bool(ids) and desk.workspace.survivors(kind, [ids[one % len(ids)]])[0] in known

    def teardown(self) -> None:
        if hasattr(self, "real"):
            checkups = self.real.examine()
            self.real.close()
            self.folder.cleanup()
            assert [each for each in checkups if not each.ok] == []


TestAgreement = Organising.TestCase
TestAgreement.settings = settings(
    max_examples=40, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
