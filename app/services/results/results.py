"""Results: what delivery platforms report, beside the campaigns of a workspace."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from app.services.ports import Grouping, Reader, Run, Workspace
from app.services.results import matching, reading, storing
from app.services.results.days import Order
from app.services.results.storing import Choices
from app.services.results.values import Group, Progress, ResultPlan, Taken, quiet


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
        names = _names(self._workspace, by)
        found = [
            Group(key=each.key, name=names.get(each.key, each.key), campaigns=each.campaigns, totals=each.totals)
            for each in self._workspace.result_groups(by)
        ]
        return tuple(sorted(found, key=lambda group: (group.name.casefold(), group.key)))


def _names(reader: Reader, by: Grouping) -> Mapping[str, str]:
    if by == "label":
        return {label.id: label.name for label in reader.labels()}
    return {category.id: category.name for category in reader.categories()} if by == "category" else {}
