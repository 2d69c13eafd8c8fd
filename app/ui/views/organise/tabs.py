"""The tabs of the page. A new one is one line here."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from app.ui.noop import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from app.ui.context import Host, OpenWorkspace
    from app.ui.views.organise.panel import OrganisePanel


class TabSpec(Struct, frozen=True):
    """A tab's words and the maker of what it shows. ``label`` is translated as "OrganiseTabs"."""

    id: str
    label: str
    make: "Callable[[OpenWorkspace, Host], OrganisePanel]"

    def title(self) -> str:
        """What the screen calls it."""
        return QCoreApplication.translate("OrganiseTabs", self.label)


def _labels(opened: "OpenWorkspace", host: "Host") -> "OrganisePanel":
    from app.ui.views.organise.labels import LabelsPanel

    return LabelsPanel(opened, host)


def _inbox_tabs(opened: "OpenWorkspace", host: "Host") -> "OrganisePanel":
    from app.ui.views.organise.inbox_tabs import InboxTabsPanel

    return InboxTabsPanel(opened, host)


def _subscriptions(opened: "OpenWorkspace", host: "Host") -> "OrganisePanel":
    from app.ui.views.organise.subscriptions import SubscriptionsPanel

    return SubscriptionsPanel(opened, host)


TABS: tuple[TabSpec, ...] = (
    TabSpec("labels", QT_TRANSLATE_NOOP("OrganiseTabs", "Labels"), _labels),
    TabSpec("inbox-tabs", QT_TRANSLATE_NOOP("OrganiseTabs", "Inbox tabs"), _inbox_tabs),
    TabSpec("subscriptions", QT_TRANSLATE_NOOP("OrganiseTabs", "Subscriptions"), _subscriptions),
)
