"""The sidebar's pages. A new page is one line here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.ui.noop import QT_TRANSLATE_NOOP
from app.ui.views.page import Page

if TYPE_CHECKING:
    from app.ui.context import Host, OpenWorkspace


@dataclass(frozen=True)
class PageSpec:
    """A page's words, sign and maker. ``label`` is translated as "Pages"; ``low``: at the sidebar's foot."""

    id: str
    label: str
    sign: str
    make: "Callable[[OpenWorkspace, Host], Page]"
    low: bool = False


def _campaigns(open_workspace: "OpenWorkspace", host: "Host") -> Page:
    from app.ui.views.campaigns import CampaignsPage

    return CampaignsPage(open_workspace, host)


def _settings(open_workspace: "OpenWorkspace", host: "Host") -> Page:
    from app.ui.views.settings import SettingsPage

    return SettingsPage(open_workspace, host)


HOME = "campaigns"

PAGES: tuple[PageSpec, ...] = (
    PageSpec(HOME, QT_TRANSLATE_NOOP("Pages", "Campaigns"), "layout-list", _campaigns),
    PageSpec("settings", QT_TRANSLATE_NOOP("Pages", "Settings"), "settings", _settings, low=True),
)
