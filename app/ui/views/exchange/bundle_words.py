"""What a package would do, in sentences."""

from PySide6.QtCore import QObject

from app.services.packages.values import BundlePlan, NamePlan, State, Taken
from app.services.ports import CATEGORIES, LABELS
from app.ui.viewmodels.exchange.package import PackageModel
from app.ui.viewmodels.exchange.words import STATES, word
from app.ui.viewmodels.values import number

NAMED = 4
"""Labels or subscriptions that are called by name."""


class BundleWords(QObject):
    """Speaks for one dialog."""

    def counts(self, counts: dict[State, int]) -> str:
        """How many campaigns there are, and how they stand to those here."""
        total = sum(counts.values())
        many = self.tr("{count} campaigns").format(count=number(total))
        states = [f"{number(counts[state])} {word(STATES[state]).lower()}" for state in STATES if counts.get(state)]
        return f"{self.tr('1 campaign') if total == 1 else many}: {', '.join(states)}"

    def along(self, model: PackageModel) -> str:
        """What comes along with the campaigns, and what is here already."""
        coming = {kind: model.names(kind, fresh=True) for kind in (LABELS, CATEGORIES)}
        parts = [
            self.tr("New labels: {names}").format(names=_named(coming[LABELS])) if coming[LABELS] else "",
            self.tr("New subscriptions: {names}").format(names=_named(coming[CATEGORIES]))
            if coming[CATEGORIES]
            else "",
            *(each.note for each in (model.plan.names if model.plan else ()) if each.note),
            self._files(model.plan),
        ]
        return ". ".join(filter(None, parts))

    def taken(self, taken: Taken) -> str:
        """What was done."""
        fresh, replaced = len(taken.added), len(taken.replaced)
        parts: list[str] = []
        if fresh:
            many = self.tr("{count} campaigns imported").format(count=number(fresh))
            parts.append(self.tr("1 campaign imported") if fresh == 1 else many)
        if replaced:
            many = self.tr("{count} campaigns replaced").format(count=number(replaced))
            parts.append(self.tr("1 campaign replaced") if replaced == 1 else many)
        return ", ".join(parts)

    def _files(self, plan: BundlePlan | None) -> str:
        count = len(plan.bundle.media) if plan else 0
        many = self.tr("{count} media files").format(count=number(count))
        return "" if not count else self.tr("1 media file") if count == 1 else many


def _named(names: list[NamePlan]) -> str:
    first = ", ".join(each.named.name for each in names[:NAMED])
    rest = len(names) - NAMED
    return f"{first} +{number(rest)}" if rest > 0 else first
