import pytest

from app.domain.errors import UserError
from app.storage.checks.order import further
from app.storage.workspace import SqliteWorkspace


def test_pages_go_forward(workspace: SqliteWorkspace) -> None:
    assert further(workspace, 5, 6) == 6
    assert further(workspace, "a", "ab") == "ab"


@pytest.mark.parametrize(("last", "key"), [(5, 5), (5, 4), ("b", "a")])
def test_a_page_that_goes_back_is_damage(workspace: SqliteWorkspace, last: int, key: int) -> None:
    with pytest.raises(UserError, match=r"shop\.galley is damaged.*out of order"):
        further(workspace, last, key)
