import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from app.domain.issues import Fix
from app.ui.theme.tokens import DARK, LIGHT
from app.ui.viewmodels.organise.lines import Line
from app.ui.views.organise.table import OrganiseView

LINES = [
    Line(key="a", name="Books", about="All that is read", campaigns=28),
    Line(key="b", name="Sale", about="Hidden", campaigns=0, trouble="No % in a label", fix=Fix("x", "Call it so")),
]


def show(shown, labels: bool) -> OrganiseView:
    view = shown(OrganiseView("Labels", ("name", "about", "campaigns", "fix"), labels=labels))
    view.resize(800, 300)
    view.show_lines(LINES)
    view.clearSelection()
    return view


def inks(view: OrganiseView, row: int, column: int) -> set[str]:
    """The colours of a cell, without those between ink and ground."""
    box = view.visualRect(view.table.index(row, column))
    image: QImage = view.viewport().grab(QRect(box)).toImage()
    return {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize(("labels", "leads"), [(True, True), (False, False)])
def test_only_labels_counts_lead_to_their_campaigns(shown, theme, labels, leads):
    view = show(shown, labels)
    assert (LIGHT.accent in inks(view, 0, 2)) == leads
    assert (LIGHT.quiet_on_tint in inks(view, 0, 2)) == (not leads)


def test_a_count_of_none_leads_nowhere(shown, theme):
    assert LIGHT.accent not in inks(show(shown, True), 1, 2)


def test_what_is_wrong_stands_in_the_place_of_the_description(shown, theme):
    view = show(shown, True)
    assert LIGHT.warn in inks(view, 1, 1)
    assert LIGHT.warn not in inks(view, 0, 1)
    assert LIGHT.accent in inks(view, 1, 3)
    assert inks(view, 0, 3) == {LIGHT.surface}


def test_cells_follow_the_scheme(shown, theme):
    view = show(shown, True)
    theme.choose("dark")
    assert DARK.warn in inks(view, 1, 1)
    theme.choose("light")


def test_the_field_of_a_name_stands_in_the_middle_of_its_row(shown, theme):
    view = show(shown, True)
    index = view.table.index(1, 0)
    view.open(index)
    field = view.indexWidget(index) or view.viewport().childAt(view.visualRect(index).center())
    box = view.visualRect(index)
    assert abs(field.geometry().center().y() - box.center().y()) <= 1
    assert field.accessibleName() == "Name"


def test_rows_are_of_one_height(shown, theme):
    view = show(shown, True)
    assert len({view.rowHeight(row) for row in range(2)}) == 1
