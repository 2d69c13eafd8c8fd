"""Results in memory, worked out by walking over everything."""

import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.domain.campaign import Campaign
from app.services.ports import Grouping, GroupTotals, Period, Run, Totals
from app.services.results.totals import totals_of

Runs = dict[tuple[str, str], str]


@dataclass
class Reported:
    """Figures as text by campaign and day, campaigns by platform id."""

    runs: Runs = field(default_factory=Runs)
    ids: dict[str, str] = field(default_factory=dict)


class FakeResultReader:
    """``ports.ResultReader``. ``_campaigns`` gives every campaign with its bin."""

    @property
    def results(self) -> Reported:
        raise NotImplementedError

    def _campaigns(self) -> list[tuple[Campaign, str | None]]:
        raise NotImplementedError

    def survivors(self, kind: str, ids: Sequence[str]) -> list[str]:
        raise NotImplementedError

    def runs(self, campaign: str) -> list[Run]:
        found = sorted((day, text) for (of, day), text in self.results.runs.items() if of == campaign)
        return [Run(campaign=campaign, day=day, figures=json.loads(text)) for day, text in found]

    def outcome(self, campaign: str) -> tuple[Totals, str]:
        """The list's columns: the totals, and the newest day."""
        runs = self.runs(campaign)
        return totals_of(run.figures for run in runs), max((run.day for run in runs), default="")

    def has_figures(self, campaign: str, period: Period) -> bool:
        """Whether a row of a day in ``period`` counts; yes where that leaves nothing out."""
        return period == Period() or any(_counts(run) and _is_in(run, period) for run in self.runs(campaign))

    def reported(self) -> list[str]:
        newest = {each.id: self.outcome(each.id)[1] for each in self._present() if self.runs(each.id)}
        return sorted(newest, key=lambda id: newest[id], reverse=True)

    def platform_ids(self) -> dict[str, str]:
        return dict(self.results.ids)

    def _present(self) -> list[Campaign]:
        return sorted((each for each, bin in self._campaigns() if bin is None), key=lambda each: each.id)

    def by_name(self, names: Sequence[str]) -> dict[str, list[str]]:
        found = {name: [each.id for each in self._present() if each.name == name] for name in names}
        return {name: ids for name, ids in found.items() if ids}

    def by_origin(self, ids: Sequence[str]) -> dict[str, list[str]]:
        found = {id: [each.id for each in self._present() if id in _own_ids(each)] for id in ids}
        return {id: campaigns for id, campaigns in found.items() if campaigns}

    def result_groups(self, by: Grouping, period: Period | None = None) -> list[GroupTotals]:
        keys: dict[Grouping, Callable[[Campaign, Run], Sequence[str]]] = {
            "label": lambda campaign, run: self.survivors("labels", campaign.labels),
            "category": lambda campaign, run: self.survivors("categories", campaign.categories),
            "template": lambda campaign, run: [campaign.message.template],
            "month": lambda campaign, run: [run.day[:7]],
        }
        runs: dict[str, list[Run]] = defaultdict(list)
        for campaign in self._present():
            for run in filter(lambda run: _counts(run) and _is_in(run, period), self.runs(campaign.id)):
                for key in keys[by](campaign, run):
                    runs[key].append(run)
        return [_group(key, its) for key, its in sorted(runs.items())]


class FakeResultWriter:
    """``ports.ResultWriter``."""

    results: Reported

    def put_runs(self, runs: Sequence[Run]) -> None:
        fresh = {(run.campaign, run.day): json.dumps(dict(run.figures)) for run in runs}
        self.results = Reported({**self.results.runs, **fresh}, self.results.ids)

    def drop_runs(self, campaign: str, days: Sequence[str]) -> None:
        kept = {key: text for key, text in self.results.runs.items() if key not in [(campaign, day) for day in days]}
        self.results = Reported(kept, self.results.ids)

    def put_platform_ids(self, ids: Mapping[str, str | None]) -> None:
        known = {**self.results.ids, **ids}
        self.results = Reported(self.results.runs, {id: campaign for id, campaign in known.items() if campaign})


def _own_ids(campaign: Campaign) -> set[str]:
    message: dict[str, Any] = campaign.origin.message if campaign.origin else {}
    own = [str(message[key]) for key in ("wzrk_id", "_id") if message.get(key) is not None]
    return {*own, *(each.split("_")[0] for each in own)}


def _counts(run: Run) -> bool:
    """Whether the row has anything that totals show."""
    return totals_of([run.figures]) != Totals()


def _is_in(run: Run, period: Period | None) -> bool:
    if period is None:
        return True
    return run.day != "" and period.start <= run.day and (not period.end or run.day < period.end)


def _group(key: str, runs: list[Run]) -> GroupTotals:
    campaigns = {run.campaign for run in runs}
    return GroupTotals(key=key, campaigns=len(campaigns), totals=totals_of(run.figures for run in runs))
