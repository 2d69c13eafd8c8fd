"""The tab with the subscriptions."""

from collections.abc import Sequence

from app.services.organising.subscriptions import Subscription
from app.ui.context import Host, OpenWorkspace
from app.ui.viewmodels.organise import words
from app.ui.viewmodels.organise.desk import Twin
from app.ui.viewmodels.organise.lines import Line
from app.ui.viewmodels.organise.subscriptions import SubscriptionDesk, SubscriptionsModel
from app.ui.views.organise.new_field import NewField
from app.ui.views.organise.others import choose_other
from app.ui.views.organise.panel import OrganisePanel, undoing
from app.ui.views.organise.subscription_detail import SubscriptionDetail
from app.ui.views.organise.table import OrganiseView
from app.ui.widgets.empty_state import EmptyState

COLUMNS = ("name", "about", "campaigns", "subscribers")


class SubscriptionsPanel(OrganisePanel):
    """All subscriptions, in the order in which readers get to choose them."""

    model: SubscriptionsModel
    desk: SubscriptionDesk

    def __init__(self, opened: OpenWorkspace, host: Host) -> None:
        service = opened.services.subscriptions(opened.workspace)
        model = SubscriptionsModel(opened.workspace, service, opened.jobs)
        desk = SubscriptionDesk(opened.workspace, service, opened.jobs, undoing(opened))
        empty = EmptyState("mail", "", "")
        super().__init__(opened, host, model, desk, OrganiseView("", COLUMNS), empty)
        empty.tell(
            self.tr("No subscriptions yet"), self.tr("Name one above: News, Offers, whatever readers can choose.")
        )
        self.view.setAccessibleName(self.tr("Subscriptions"))
        self.view.let_move()
        self.new = NewField(self.tr("New subscription"), self.tr("Add subscription"))
        self.new.setEnabled(self.writable)
        self.detail = SubscriptionDetail()
        self.bar.addWidget(self.new)
        self.bar.addStretch()
        self.side.addWidget(self.detail, 1)
        self.lay_out(self.tr("Who agreed to get it: a campaign with a subscription reaches only its subscribers."))
        self._connect_subscriptions()

    def lines(self) -> Sequence[Line]:
        return self.model.shown

    def show_chosen(self, lines: Sequence[Line]) -> None:
        line = next(iter(lines), None)
        one = self.model.subscription(line.key) if line else None
        self.detail.show_one(one, line.subscribers if line else None, writable=self.writable)

    def flush(self) -> None:
        self.detail.flush()

    def delete(self) -> None:
        """Delete the one in hand; where campaigns have it, ask what takes its place."""
        if one := self._one():
            self.desk.delete(one)

    def move_by(self, steps: int) -> None:
        """Move the one in hand up (-1) or down (1)."""
        if one := self._one():
            can, after = self.model.before(one.id, steps)
            if can:
                self.desk.move(one, after)

    def _connect_subscriptions(self) -> None:
        desk, detail, table = self.desk, self.detail, self.view.table
        self.model.counted.connect(self._show)
        self.new.wanted.connect(desk.create)
        table.renamed.connect(self._rename)
        table.dropped.connect(self._drop)
        desk.made.connect(self._on_made)
        desk.twin.connect(self._on_twin)
        desk.in_use.connect(self._on_in_use)
        detail.described.connect(desk.describe)
        detail.translated.connect(desk.translate)
        detail.defaulted.connect(desk.subscribe)
        detail.moved.connect(self.move_by)
        detail.rename_wanted.connect(self.view.rename)
        detail.delete_wanted.connect(self.delete)
        for name, run in {
            "rename": self.view.rename,
            "up": lambda: self.move_by(-1),
            "down": lambda: self.move_by(1),
            "delete": self.delete,
        }.items():
            self.host.commands.add(f"subscriptions.{name}", run, within=self.view).setEnabled(self.writable)

    def _one(self) -> Subscription | None:
        line = self.in_hand()
        return self.model.subscription(line.key) if line else None

    def _rename(self, key: str, name: str) -> None:
        if one := self.model.subscription(key):
            self.desk.rename(one, name)

    def _drop(self, key: str, after: str) -> None:
        """Where it stands already, nothing is written."""
        keys = [each.id for each in self.model.every]
        one = self.model.subscription(key)
        if one and (keys[keys.index(key) - 1] if keys.index(key) else "") != after:
            self.desk.move(one, after or None)

    def _on_made(self, key: str, fresh: bool) -> None:
        self.choose_soon(key)
        one = self.model.subscription(key)
        there = self.tr("“{name}” is there already.").format(name=one.name if one else "")
        self.show_note("" if fresh else there)

    def _on_twin(self, twin: Twin) -> None:
        if one := self.model.subscription(twin.key):
            text = self.tr("Another subscription is called “{name}”. Put it in the place of this one?")
            self._ask_replace(
                one, twin.other, f"{text.format(name=twin.name)} {words.instead(twin.campaigns, twin.name)}"
            )

    def _on_in_use(self, one: Subscription, campaigns: int) -> None:
        """Campaigns have it: something has to take its place."""
        text = self.tr("“{name}” is in use: {campaigns}.").format(name=one.name, campaigns=words.campaigns(campaigns))
        others = [line for line in self.model.shown if line.key != one.id]
        if not others:
            self.show_note(f"{text} {self.tr('Add the subscription that takes its place first.')}")
            return
        action = self.tr("Choose what takes its place")
        self.ask(text, action, lambda: self._choose(one, campaigns, others))

    def _choose(self, one: Subscription, campaigns: int, others: Sequence[Line]) -> None:
        choose_other(
            self.tr("Takes its place"),
            self.tr("Search subscriptions"),
            self.tr("There is no other subscription."),
            others,
            lambda key: self._on_chosen(one, key, campaigns),
            self.detail.delete,
        )

    def _on_chosen(self, one: Subscription, key: str, campaigns: int) -> None:
        if other := self.model.subscription(key):
            self._ask_replace(one, key, words.instead(campaigns, other.name))

    def _ask_replace(self, one: Subscription, key: str, text: str) -> None:
        other = self.model.subscription(key)
        name = other.name if other else ""
        self.ask(text, self.tr("Replace and delete"), lambda: self.desk.replace_by(one, key, name))
