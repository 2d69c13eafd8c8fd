"""Results on the screen."""

from collections.abc import Callable, Iterable

from app.ui.views.results.import_dialog import ResultImportDialog
from app.ui.views.results.page import TABS, ResultsPage
from app.ui.views.results.report_dialog import ReportDialog
from tests.live import Live, child, until
from tests.made import uuid
from tests.shots.results import report


def page(shown: Live, by: str = "label") -> ResultsPage:
    """The page, grouped by something."""
    shown.window.show_page("results")
    found = shown.window.navigation.current
    assert isinstance(found, ResultsPage)
    found.tabs.setCurrentIndex(list(TABS).index(by))  # type: ignore[arg-type]
    shown.settle()
    return found


def month(shown: Live) -> None:
    """By month, a line in hand."""
    found = page(shown, "month")
    found.figures.table.stand_on(3)
    found.figures.chart.chart.setFocus()


def importing(shown: Live) -> ResultImportDialog:
    """A report that is being looked at."""
    found = page(shown)
    folder = shown.services.places.default_workspace().parent
    found.bringing.start(report(folder / "Campaign stats February.csv", awkward=True))
    dialog = child(found, ResultImportDialog)
    until(lambda: dialog.model.step == "matching")
    return dialog


def problems(shown: Live) -> ResultImportDialog:
    """With the rows that can't be read."""
    dialog = importing(shown)
    dialog.matching.fold.unfold()
    return dialog


def choosing(shown: Live) -> None:
    """Which of several is meant."""
    dialog = importing(shown)
    dialog.matching.table.open(dialog.matching.rows.index(0, 0))
    shown.settle()


def details(shown: Live) -> None:
    """A campaign's own results."""
    form, _ = shown.open_editor(uuid(0))
    form.tabs.setCurrentIndex(list(form.sections).index("details"))
    shown.settle()


def exporting(shown: Live) -> ReportDialog:
    """What a report shall have."""
    shown.window.commands["campaign.report"].trigger()
    shown.settle()
    return child(shown.window.navigation.current, ReportDialog)


def scenes() -> Iterable[tuple[str, str, Callable[[Live], object]]]:
    """Name, workspace, and what brings it into sight."""
    yield "results-none", "empty", page
    yield "results-labels", "results", page
    yield "results-subscriptions", "results", lambda shown: page(shown, "category")
    yield "results-types", "results", lambda shown: page(shown, "template")
    yield "results-months", "results", month
    yield "results-import", "results", importing
    yield "results-import-problems", "results", problems
    yield "results-import-choosing", "results", choosing
    yield "results-campaign", "results", details
    yield "results-report", "results", exporting
