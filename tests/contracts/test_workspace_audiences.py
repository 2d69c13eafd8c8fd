"""What every workspace promises of campaigns and the segments and subscriptions that they go by."""

from app.domain.campaign import Audience
from app.domain.record import pack
from app.services.ports import Category, Workspace
from tests.made import campaign


def put(workspace: Workspace, number: int, name: str, bin: str | None = None, **audience: tuple[str, ...]) -> None:
    made = campaign(number, name=name, audience=Audience(**audience))
    with workspace.transaction() as transaction:
        transaction.put(made.id, pack(made, bin))


def test_campaigns_that_go_by_a_segment_are_found_by_name(workspace: Workspace) -> None:
    put(workspace, 1, "winter", include=("other", "kyiv"))
    put(workspace, 2, "Autumn", exclude=("kyiv",))
    put(workspace, 3, "Spring", include=("kyiv-2",), exclude=("other",))
    put(workspace, 4, "kyiv")
    put(workspace, 5, "Deleted", bin="2026-03-01T08:00:00.000Z", include=("kyiv",))
    assert [name for _, name in workspace.using_segment("kyiv")] == ["Autumn", "winter"]
    assert workspace.using_segment("київ") == []


def test_ids_are_found_whatever_their_letters(workspace: Workspace) -> None:
    put(workspace, 1, "Spring", include=('київ "1"',))
    assert [name for _, name in workspace.using_segment('київ "1"')] == ["Spring"]


def test_merged_names_go_by_the_one_that_is_left(workspace: Workspace) -> None:
    with workspace.transaction() as transaction:
        transaction.put_category(Category(id="a", name="News"))
        transaction.put_category(Category(id="b", name="NEWS"))
    assert workspace.survivors("categories", ["b", "x", "a"]) == ["a", "x"]
