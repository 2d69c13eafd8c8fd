"""The sidebar's pages. A new page is one line here."""

from importlib import import_module
from typing import TYPE_CHECKING

from app.ui.noop import QT_TRANSLATE_NOOP
from app.ui.views.page import HOME, Page, PageSpec

if TYPE_CHECKING:
    from app.ui.context import Host, OpenWorkspace


def load_home() -> None:
    """Load what makes the first page, while somebody waits for its workspace anyway."""
    import_module("app.ui.views.campaigns")


def _campaigns(open_workspace: "OpenWorkspace", host: "Host") -> Page:
    from app.ui.views.campaigns import CampaignsPage

    return CampaignsPage(open_workspace, host)


def _recipients(open_workspace: "OpenWorkspace", host: "Host") -> Page:
    from app.ui.views.recipients.page import RecipientsPage

    return RecipientsPage(open_workspace, host)


def _organise(open_workspace: "OpenWorkspace", host: "Host") -> Page:
    from app.ui.views.organise.page import OrganisePage

    return OrganisePage(open_workspace, host)


def _results(open_workspace: "OpenWorkspace", host: "Host") -> Page:
    from app.ui.views.results.page import ResultsPage

    return ResultsPage(open_workspace, host)


def _team(open_workspace: "OpenWorkspace", host: "Host") -> Page:
    from app.ui.views.team.page import TeamPage

    return TeamPage(open_workspace, host)


def _settings(open_workspace: "OpenWorkspace", host: "Host") -> Page:
    from app.ui.views.settings import SettingsPage

    return SettingsPage(open_workspace, host)


PAGES: tuple[PageSpec, ...] = (
    PageSpec(HOME, QT_TRANSLATE_NOOP("Pages", "Campaigns"), "layout-list", _campaigns),
    PageSpec("recipients", QT_TRANSLATE_NOOP("Pages", "Recipients"), "users", _recipients),
    PageSpec("organise", QT_TRANSLATE_NOOP("Pages", "Organise"), "tags", _organise),
    PageSpec("results", QT_TRANSLATE_NOOP("Pages", "Results"), "chart-column", _results),
    PageSpec("team", QT_TRANSLATE_NOOP("Pages", "Team"), "share-2", _team),
    PageSpec("settings", QT_TRANSLATE_NOOP("Pages", "Settings"), "settings", _settings, low=True),
)


def title_of(page: str) -> str:
    """What the screen calls the page with that id, "" for none."""
    return next((spec.title() for spec in PAGES if spec.id == page), "")
