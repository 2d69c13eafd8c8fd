"""A workspace file does just what the plain model of one does, whatever happens to it; and people who have real files
come to the same."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.tree import same
from app.sync.states import waits
from app.sync.values import Agreed
from tests.sync.converge import settled
from tests.sync.fake_workspace import FakeWorkspace
from tests.sync.made import label, made, title, uid
from tests.sync.model.world import World
from tests.sync.real_workspace import RealWorkspace

IDS = [uid(number) for number in range(1, 4)]
LABELS = [uid(number) for number in range(11, 13)]
Step = tuple[str, str, str]
DEEDS = "put,put alone,title,share,unshare,delete,bring back,store,gone,agree,forget".split(",")
steps = st.lists(st.tuples(st.sampled_from(DEEDS), st.sampled_from(IDS), st.sampled_from(("one", "two"))), max_size=12)


class Killed(Exception):
    """The process ended here."""


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("blank") / "blank.galley"
    RealWorkspace(path).file.close()
    return path.read_bytes()


@pytest.fixture
def opening(blank: bytes, tmp_path: Path) -> Iterator[Callable[[], RealWorkspace]]:
    """Makes workspaces with labels in them."""
    made: list[RealWorkspace] = []

    def new() -> RealWorkspace:
        path = tmp_path / f"{len(made)}.galley"
        path.write_bytes(blank)
        made.append(RealWorkspace(path))
        return made[-1]

    yield new
    for each in made:
        each.file.close()


def tree(id: str, text: str) -> Any:
    labels = [LABELS[text == "one"]]
    return title(made(id, f"Campaign {id[:8]}", labels=labels), text)


def do(here: Any, step: Step) -> None:
    """One step of somebody, or of a sync."""
    what, id, text = step
    there = ("campaigns", id) in here.state.rows
    if what in ("put", "put alone") and not there:
        here.put(id, tree(id, text), shared=what == "put")
    elif what == "title" and there:
        here.edit(id, lambda before: title(before, text))
    elif what in ("share", "unshare") and there:
        here.share(id, what == "share")
    elif what == "delete" and there:
        here.delete(id)
    elif what == "bring back" and there:
        here.bring_back(id)
    elif what in ("store", "gone", "agree", "forget"):
        _sync(here, what, id, text)


def _sync(here: Any, what: str, id: str, text: str) -> None:
    agreed = {
        "store": Agreed(text, tree(id, text)),
        "agree": Agreed(text, tree(id, "one")),
        "gone": None,
        "forget": None,
    }
    with here.change() as change:
        if what in ("store", "gone"):
            assert change.store("campaigns", {id: tree(id, text) if what == "store" else None}) == {}
        change.agree("campaigns", {id: agreed[what]})


def seen(here: Any) -> dict[str, Any]:
    """All that the engine can see of campaigns and labels."""
    read = {of: here.read(of, ids) for of, ids in (("campaigns", IDS), ("labels", LABELS))}
    return {
        "data": {of: {id: mine.data for id, mine in found.items()} for of, found in read.items()},
        "agreed": {of: {id: mine.agreed for id, mine in found.items()} for of, found in read.items()},
        "revisions": here.revisions("campaigns"),
        "count": here.count("campaigns"),
        "labels": sorted(here.waiting("labels")),
    }


def waiting(here: Any) -> set[str]:
    """The campaigns that wait: those that may, as far as they do."""
    ids = here.waiting("campaigns")
    return {id for id, mine in here.read("campaigns", ids).items() if waits(mine)}


@given(steps)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_happens_a_file_is_what_the_plain_model_is(
    opening: Callable[[], RealWorkspace], done: list[Step]
) -> None:
    fake, real = FakeWorkspace(), opening()
    for here in (fake, real):
        for number, id in enumerate(LABELS):
            here.put(id, label(id, f"Label {number}"), collection="labels")
    for step in done:
        do(fake, step)
        do(real, step)
        found, expected = seen(real), seen(fake)
        assert same(found.pop("data"), expected.pop("data"))
        assert found == expected
        assert waiting(real) == waiting(fake)
    assert [each for each in real.file.examine() if not each.ok] == []


@given(steps, st.integers(0, 12))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_ends_in_the_middle_leaves_all_or_nothing(
    opening: Callable[[], RealWorkspace], done: list[Step], at: int
) -> None:
    real = opening()
    for number, step in enumerate(done):
        before = real.state
        if number == at:
            real.before = killed
        try:
            do(real, step)
        except Killed:
            assert real.state is before
        real.before = lambda: None


def killed() -> None:
    raise Killed


@pytest.mark.parametrize("seed", [1, 2])
def test_people_with_real_files_come_to_the_same(opening: Callable[[], RealWorkspace], seed: int) -> None:
    world = settled(World(3, seed, opening=opening), 200)
    for person in world.people:
        assert [each for each in person.here.file.examine() if not each.ok] == []
