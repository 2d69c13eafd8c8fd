"""Putting a report's figures beside the campaigns that it means, and taking them back."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from msgspec import Struct

from app.domain.errors import UserError
from app.domain.results import Figures, summed
from app.services.ports import Reader, Run, Transaction, Workspace
from app.services.results.values import Progress, ResultPlan, Taken

Choices = Mapping[str, str | None]
SOME = 100


class Fresh(Struct, frozen=True, kw_only=True):
    """What a campaign's rows bring: those to write, those of the same days as they were, how many are the same."""

    runs: tuple[Run, ...]
    before: tuple[Run, ...]
    same: int


def store(workspace: Workspace, plan: ResultPlan, choices: Choices, progress: Progress) -> Taken:
    """Keep the figures of every match that has a campaign. Raises ``UserError``, and then nothing was changed."""
    with workspace.transaction() as transaction:
        meant = _meant(transaction, plan, choices)
        known = transaction.platform_ids()
        ids = _new_ids(plan, meant, known)
        by_campaign = _runs(plan, meant)
        fresh = [_fresh(transaction, campaign, days) for campaign, days in by_campaign.items()]
        _write(transaction, fresh, progress)
        transaction.put_platform_ids(ids)
    return Taken(
        campaigns=len(by_campaign),
        runs=sum(len(each.runs) for each in fresh),
        same=sum(each.same for each in fresh),
        left_out=len(plan.matches) - len(meant),
        added=tuple(_added(fresh)),
        before=tuple(run for each in fresh for run in each.before),
        ids={key: known.get(key) for key in ids},
    )


def take_back(workspace: Workspace, taken: Taken) -> None:
    """Leave the results as they were before an import; what was imported since on the same days goes, too."""
    gone: dict[str, list[str]] = defaultdict(list)
    for campaign, day in taken.added:
        gone[campaign].append(day)
    with workspace.transaction() as transaction:
        for campaign, days in gone.items():
            transaction.drop_runs(campaign, days)
        transaction.put_runs(taken.before)
        transaction.put_platform_ids(taken.ids)


def _meant(reader: Reader, plan: ResultPlan, choices: Choices) -> dict[str, str]:
    """The campaign of each match that has one."""
    unknown = choices.keys() - {match.key for match in plan.matches}
    if unknown:
        raise UserError(f"The report names no campaign {min(unknown)}", "", "Choose among those that it names")
    chosen = {match.key: choices.get(match.key, match.chosen) for match in plan.matches}
    meant = {key: campaign for key, campaign in chosen.items() if campaign is not None}
    for key, campaign in meant.items():
        if reader.get(campaign) is None:
            raise UserError(f"The campaign chosen for {key} is not in this workspace any more", "", "Choose another")
    return meant


def _runs(plan: ResultPlan, meant: Mapping[str, str]) -> dict[str, dict[str, Figures]]:
    """Figures by campaign and day; what several of the report say of one day is added up."""
    found: dict[str, dict[str, list[Figures]]] = defaultdict(lambda: defaultdict(list))
    for reported in plan.sheet.campaigns:
        if reported.key in meant:
            for day, figures in reported.days.items():
                found[meant[reported.key]][day].append(figures)
    return {
        campaign: {day: its[0] if len(its) == 1 else summed(its) for day, its in days.items()}
        for campaign, days in found.items()
    }


def _new_ids(plan: ResultPlan, meant: Mapping[str, str], known: Mapping[str, str]) -> dict[str, str | None]:
    named = {each.id for each in plan.sheet.campaigns if each.id}
    return {key: campaign for key, campaign in meant.items() if key in named and known.get(key) != campaign}


def _fresh(reader: Reader, campaign: str, days: Mapping[str, Figures]) -> Fresh:
    stored = {run.day: run for run in reader.runs(campaign)}
    runs = [Run(campaign=campaign, day=day, figures=dict(figures)) for day, figures in days.items()]
    changed = [run for run in runs if stored.get(run.day) != run]
    return Fresh(
        runs=tuple(changed),
        before=tuple(stored[run.day] for run in changed if run.day in stored),
        same=len(runs) - len(changed),
    )


def _added(fresh: list[Fresh]) -> Iterator[tuple[str, str]]:
    for each in fresh:
        replaced = {(run.campaign, run.day) for run in each.before}
        yield from ((run.campaign, run.day) for run in each.runs if (run.campaign, run.day) not in replaced)


def _write(transaction: Transaction, fresh: list[Fresh], progress: Progress) -> None:
    for start in range(0, len(fresh), SOME):
        progress(start, len(fresh))
        transaction.put_runs([run for each in fresh[start : start + SOME] for run in each.runs])
    progress(len(fresh), len(fresh))
