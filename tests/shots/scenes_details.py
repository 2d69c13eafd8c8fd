"""The tab of the form with what a campaign's team keeps about it."""

from collections.abc import Iterable
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.services.services import Services
from app.ui.forms.labels import LabelsField
from app.ui.theme.tokens import LIGHT
from tests.live import Live, child
from tests.made import uuid
from tests.shots.scene import Scene

NAMES = ("Spring", "VIP", "Harbour House, everything about rooms and breakfast in the autumn holidays", "خصومات الربيع")
MANY = 40
NONE, SOME, ALL = uuid(700), uuid(701), uuid(702)


def labelled(services: Services, path: Path) -> None:
    """Campaigns without labels, with some, and with many."""
    workspace = services.create(path, "both")
    simple, *_ = services.samples.add(workspace)
    labels = services.labels(workspace)
    made = [labels.create(name, LIGHT.hues[place]) for place, name in enumerate(NAMES)]
    made += [labels.create(f"Label {number}") for number in range(MANY - len(NAMES))]
    services.editing(workspace).create(
        replace(simple, id=id, name=name, labels=tuple(made[:count]))
        for id, name, count in ((NONE, "Without labels", 0), (SOME, "With some", len(NAMES)), (ALL, "With many", MANY))
    )


def details() -> Iterable[Scene]:
    """With none, some, many, and the picker."""
    return (
        Scene("details-labels", "labelled", lambda shown: show(shown, SOME)),
        Scene("details-labels-none", "labelled", lambda shown: show(shown, NONE)),
        Scene("details-labels-many", "labelled", lambda shown: show(shown, ALL)),
        Scene("details-labels-picker", "labelled", _picker),
        Scene("details-labels-right-to-left", "labelled", _mirrored),
    )


def show(shown: Live, campaign: str) -> LabelsField:
    """The labels of a campaign, the first one in hand."""
    form, _ = shown.open_editor(campaign)
    form.tabs.setCurrentIndex(list(form.sections).index("details"))
    shown.settle()
    field = child(form, LabelsField)
    for chip in field.chips[:1]:
        chip.setFocus(Qt.FocusReason.TabFocusReason)
    return field


def _picker(shown: Live) -> None:
    show(shown, SOME).pick()
    shown.settle()


def _mirrored(shown: Live) -> None:
    field = show(shown, SOME)
    form = field.window()
    form.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
