import pytest

from app.domain.campaign import MAX_DEPTH, Campaign, to_tree
from app.domain.edits import BIN
from app.domain.tree import Tree
from app.services.ports import Ready
from app.services.syncing.expecting import Expecting, expected
from app.services.syncing.wire import Unfit, campaign_out
from app.sync.states import spelled
from tests.made import campaign, uuid

ONE, TWO, THREE = uuid(1), uuid(2), uuid(3)


class Workspace:
    """Counts what it makes ready, and may break down."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.broken: Exception | None = None

    def ready(self, campaign: Campaign, came: Tree, spelling: bytes) -> Ready:
        assert spelling == spelled(came)
        self.asked.append(campaign.id)
        if self.broken:
            raise self.broken
        return Ready(campaign, came)


def came(number: int, **more: object) -> Tree:
    return {**campaign_out(to_tree(campaign(number))), **more}


@pytest.fixture
def workspace() -> Workspace:
    return Workspace()


@pytest.fixture
def expecting(workspace: Workspace) -> Expecting:
    return Expecting(workspace)  # type: ignore[arg-type]


def test_a_campaign_comes_shared_and_travels_as_it_came(workspace: Workspace) -> None:
    tree = came(1)
    made = expected(workspace, ONE, tree)  # type: ignore[arg-type]
    assert made.campaign == campaign(1, shared=True)
    assert made.record == {**to_tree(made.campaign), BIN: None}
    assert made.stands is tree
    assert made.ready.made is tree


def test_what_is_spelled_otherwise_here_stands_as_it_is_spelled_here(workspace: Workspace) -> None:
    tree = came(1)
    del tree["archived"]
    made = expected(workspace, ONE, tree)  # type: ignore[arg-type]
    assert made.stands == came(1)


def test_what_was_expected_is_made_once(workspace: Workspace, expecting: Expecting) -> None:
    trees = {ONE: came(1), TWO: came(2)}
    expecting.expect(trees)
    taken, failed = expecting.take(trees)
    assert (list(taken), failed) == ([ONE, TWO], {})
    assert workspace.asked == [ONE, TWO]


def test_what_was_not_expected_is_made_when_it_is_taken(workspace: Workspace, expecting: Expecting) -> None:
    expecting.expect({ONE: came(1)})
    taken, _ = expecting.take({TWO: came(2)})
    assert list(taken) == [TWO]


def test_another_tree_of_the_same_campaign_is_made_anew(expecting: Expecting) -> None:
    expecting.expect({ONE: came(1)})
    taken, _ = expecting.take({ONE: came(1, name="Later")})
    assert taken[ONE].campaign.name == "Later"


def test_the_next_page_is_kept_while_the_one_before_is_taken(workspace: Workspace, expecting: Expecting) -> None:
    first, second, third = ({id: came(number)} for number, id in enumerate((ONE, TWO, THREE), 1))
    expecting.expect(first)
    expecting.expect(second)
    expecting.expect(third)
    for page in (first, third):
        assert expecting.take(page)[0].keys() == page.keys()
    assert sorted(workspace.asked) == [ONE, TWO, THREE]


def test_what_does_not_fit_is_told_with_its_reason_when_it_is_taken(expecting: Expecting) -> None:
    trees = {ONE: came(1, schema=99), TWO: came(2)}
    expecting.expect(trees)
    taken, failed = expecting.take(trees)
    assert list(taken) == [TWO]
    assert "newer version" in failed[ONE]


def test_what_does_not_fit_is_refused(workspace: Workspace) -> None:
    with pytest.raises(Unfit, match="another id"):
        expected(workspace, TWO, came(1))  # type: ignore[arg-type]


def test_a_mistake_at_the_side_is_raised_where_it_counts(workspace: Workspace, expecting: Expecting) -> None:
    workspace.broken = ZeroDivisionError()
    trees = {ONE: came(1)}
    expecting.expect(trees)
    with pytest.raises(ZeroDivisionError):
        expecting.take(trees)


@pytest.mark.parametrize("levels", [MAX_DEPTH, 50_000])
def test_what_nests_too_deep_is_refused_however_deep(workspace: Workspace, levels: int) -> None:
    deep: list[object] = []
    for _ in range(levels):
        deep = [deep]
    with pytest.raises(Unfit, match="deeper"):
        expected(workspace, ONE, came(1, goal=deep))  # type: ignore[arg-type]


def test_before_each_record_others_may_go_first(workspace: Workspace) -> None:
    made: list[int] = []
    expecting = Expecting(workspace, lambda: made.append(len(workspace.asked)))  # type: ignore[arg-type]
    trees = {ONE: came(1), TWO: came(2)}
    expecting.expect(trees)
    expecting.take(trees)
    assert made == [0, 1]
