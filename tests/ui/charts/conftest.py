import pytest

from app.services.results.totals import totals
from app.ui.models.result_groups import GroupTable
from app.ui.viewmodels.results.lines import Line


def line(name: str, sent: float | None, viewed: float | None = None, **more) -> Line:
    """A line by hand."""
    values = {"key": name.lower(), "name": name, "order": name.casefold(), "tick": name, "campaigns": 1}
    return Line(**{**values, "totals": totals(sent, viewed, None, None, None), **more})


@pytest.fixture
def groups(qapp) -> GroupTable:
    """Four lines, sorted by what was sent."""
    model = GroupTable()
    model.column, model.rising = 2, False
    model.show_lines("Label", [line("Shoes", 100, 50), line("boots", 400, 40), line("Ale", None), line("Zoo", 0)])
    return model
