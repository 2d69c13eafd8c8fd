"""The tabs of the recipients page. A new one is one line here."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.ui.noop import QT_TRANSLATE_NOOP
from app.ui.views.recipients.panel import TabSpec

if TYPE_CHECKING:
    from app.ui.context import Host, OpenWorkspace

LIST = "recipients"


def _recipients(opened: "OpenWorkspace", host: "Host") -> QWidget:
    from app.ui.views.recipients.listing import RecipientsPanel

    return RecipientsPanel(opened, host)


def _segments(opened: "OpenWorkspace", host: "Host") -> QWidget:
    from app.ui.views.segments.panel import SegmentsPanel

    return SegmentsPanel(opened, host)


def _attributes(opened: "OpenWorkspace", host: "Host") -> QWidget:
    from app.ui.views.recipients.attributes import AttributesPanel

    return AttributesPanel(opened, host)


def _sample_data(opened: "OpenWorkspace", host: "Host") -> QWidget:
    from app.ui.views.recipients.sample_data import SampleDataPanel

    return SampleDataPanel(opened, host)


TABS: tuple[TabSpec, ...] = (
    TabSpec(LIST, QT_TRANSLATE_NOOP("RecipientTabs", "Recipients"), _recipients),
    TabSpec("segments", QT_TRANSLATE_NOOP("RecipientTabs", "Segments"), _segments),
    TabSpec("attributes", QT_TRANSLATE_NOOP("RecipientTabs", "Attributes"), _attributes),
    TabSpec("sample-data", QT_TRANSLATE_NOOP("RecipientTabs", "Sample data"), _sample_data),
)
