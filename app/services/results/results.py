"""Results: what delivery platforms report, beside the campaigns of a workspace."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from app.services.ports import Grouping, GroupTotals, Period, Reader, Run, Workspace
from app.services.results import matching, reading, storing
from app.services.results.days import Order
from app.services.results.storing import Choices
from app.services.results.totals import added
from app.services.results.values import Group, Overview, Progress, ResultPlan, Taken, quiet


class Results:
    """The results of one workspace. Whatever can't be done raises ``UserError``, and then nothing was changed."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def plan(self, path: Path, order: Order | None = None, progress: Progress = quiet) -> ResultPlan:
        """Read a Campaign stats report and find its campaigns; nothing is stored. ``order`` says how days such as
        ``03/04/2026`` are meant; None finds out."""
        sheet = reading.read(path, order, progress)
        return ResultPlan(sheet=sheet, matches=matching.match(self._workspace, sheet.campaigns, progress))

    def store(self, plan: ResultPlan, choices: Choices | None = None, progress: Progress = quiet) -> Taken:
        """Keep what was planned. ``choices`` are campaigns (ids) by key of the match, in place of the chosen ones; None
        leaves a match out. Rows that are there already, just so, are not written again."""
        return storing.store(self._workspace, plan, choices or {}, progress)

    def take_back(self, taken: Taken) -> None:
        """Leave the results as they were before an import."""
        storing.take_back(self._workspace, taken)

    def runs(self, campaign: str) -> list[Run]:
        """The rows of one campaign, by day."""
        return self._workspace.runs(campaign)

    def all_runs(self) -> Iterator[tuple[str, Run]]:
        """Every row with the name of its campaign; campaigns with the newest row first."""
        for campaign in self._workspace.reported():
            stored = self._workspace.get(campaign)
            for run in self._workspace.runs(campaign):
                yield stored.campaign.name if stored else "", run

    def groups(self, by: Grouping) -> tuple[Group, ...]:
        """Sums and rates per label, subscription, template or month, in the order of their names."""
        return self._named(by, self._workspace.result_groups(by))

    def overview(self, by: Grouping, period: Period | None = None) -> Overview:
        """The groups of the runs in a ``period`` (days, YYYY-MM-DD), and everything together. Takes seconds in the
        largest workspaces."""
        found = self._workspace.result_groups(by, period)
        every = found if by == "template" else self._workspace.result_groups("template", period)
        return Overview(
            groups=self._named(by, found),
            campaigns=sum(each.campaigns for each in every),
            totals=added(each.totals for each in every),
        )

    def forget(self, campaign: str, days: Sequence[str] | None = None) -> Taken:
        """Drop the rows of one campaign, or those of some ``days`` ("" where none is said). ``take_back`` brings them
        back."""
        with self._workspace.transaction() as transaction:
            gone = tuple(run for run in transaction.runs(campaign) if days is None or run.day in days)
            transaction.drop_runs(campaign, [run.day for run in gone])
        return Taken(campaigns=1 if gone else 0, before=gone)

    def _named(self, by: Grouping, found: Sequence[GroupTotals]) -> tuple[Group, ...]:
        names = _names(self._workspace, by)
        groups = [
            Group(key=each.key, name=names.get(each.key, each.key), campaigns=each.campaigns, totals=each.totals)
            for each in found
        ]
        return tuple(sorted(groups, key=lambda group: (group.name.casefold(), group.key)))


def _names(reader: Reader, by: Grouping) -> Mapping[str, str]:
    if by == "label":
        return {label.id: label.name for label in reader.labels()}
    return {category.id: category.name for category in reader.categories()} if by == "category" else {}
