"""The page that organises, to photograph."""

from collections.abc import Iterable

from app.ui.views.organise.labels import LabelsPanel
from app.ui.views.organise.subscriptions import SubscriptionsPanel
from app.ui.views.recipients.page import RecipientsPage
from tests.live import Live
from tests.shots.organised import show
from tests.shots.scene import Scene


def organise() -> Iterable[Scene]:
    """Its tabs, with none, one and many."""
    return (
        Scene("organise-labels", "organised", lambda shown: show(shown, "labels")),
        Scene("organise-labels-none", "empty", lambda shown: show(shown, "labels")),
        Scene("organise-labels-one", "one-label", lambda shown: show(shown, "labels")),
        Scene("organise-labels-many", "many-labels", lambda shown: show(shown, "labels")),
        Scene("organise-labels-merge", "organised", _merge),
        Scene("organise-tabs", "organised", lambda shown: show(shown, "inbox-tabs")),
        Scene("organise-tabs-none", "empty", lambda shown: show(shown, "inbox-tabs")),
        Scene("organise-subscriptions", "organised", lambda shown: show(shown, "subscriptions")),
        Scene("organise-subscriptions-none", "empty", lambda shown: show(shown, "subscriptions")),
        Scene("organise-segment", "organised", _segment),
        Scene("organise-campaigns", "organised", lambda shown: shown.window.show_label("Spring")),
        Scene("organise-subscriptions-in-use", "organised", _in_use),
    )


def _merge(shown: Live) -> None:
    panel = show(shown, "labels")
    assert isinstance(panel, LabelsPanel)
    panel.desk.rename(panel.model.shown[0], panel.model.shown[1].name)
    shown.settle()


def _segment(shown: Live) -> None:
    shown.window.show_page("recipients")
    page = shown.window.navigation.current
    assert isinstance(page, RecipientsPage)
    page.show_tab("segments")
    shown.settle()


def _in_use(shown: Live) -> None:
    panel = show(shown, "subscriptions")
    assert isinstance(panel, SubscriptionsPanel)
    panel.delete()
    shown.settle()
