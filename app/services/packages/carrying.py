"""Carrying an import out: one transaction, one step to undo; a cancel or a failure leaves the workspace as it was."""

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from app.domain.campaign import Campaign
from app.domain.duplicate import duplicate
from app.domain.edits import Create, Edit, perform
from app.domain.errors import UserError
from app.domain.history import OriginName
from app.domain.ids import new_id
from app.domain.instants import stamp
from app.domain.record import differences, pack
from app.services.changes import Note
from app.services.filing import Progress
from app.services.packages.container import Members
from app.services.packages.manifest import digest
from app.services.packages.members import media_file, refused
from app.services.packages.opening import open_members
from app.services.packages.planning import plan_import, used
from app.services.packages.shown import hashes
from app.services.packages.values import BundlePlan, CampaignPlan, Choice, NamePlan, Taken
from app.services.ports import LABELS, Clock, NewRow, Transaction, Workspace, name_key, pack_name

LABEL = "Import"
CHUNK = 200
"""Campaigns between two words on the progress."""
Before = Callable[[Transaction, Campaign], None]
"""Told of every campaign that is about to be replaced, as it is here, so that a version of it can be kept."""
After = Callable[[Transaction, Sequence[Campaign]], None]
"""Told of the campaigns that were stored, so that a version of each can be kept."""
Choices = Mapping[str, Choice]
"""By the ids of campaigns; where none is given, the first that ``CampaignPlan.choices`` names."""


def nothing_before(transaction: Transaction, campaign: Campaign) -> None:
    """Nobody keeps what is replaced, but the journal."""


def nothing_after(transaction: Transaction, campaigns: Sequence[Campaign]) -> None:
    """Nobody keeps what came in, but the journal."""


class Carrying:
    """Carries plans out in one workspace, on behalf of ``author``."""

    def __init__(
        self,
        workspace: Workspace,
        clock: Clock,
        author: str,
        before: Before = nothing_before,
        after: After = nothing_after,
    ) -> None:
        self._workspace = workspace
        self._clock = clock
        self._author = author
        self._before = before
        self._after = after

    def carry_out(self, plan: BundlePlan, choices: Choices, origin: OriginName, progress: Progress) -> Taken:
        """Store what was chosen. Raises ``UserError``: also where workspace or package are not what was planned."""
        note = Note(group=new_id(), origin=origin, label=LABEL)
        with open_members(plan.bundle.path) as members, self._workspace.transaction() as transaction:
            _still_planned(transaction, plan)
            wanted = _wanted(plan, choices)
            copies = {each.campaign.id: self._copy(transaction, each) for each in wanted["both"]}
            fresh = [*(each.campaign for each in wanted["theirs"] if not each.mine), *copies.values()]
            replaced = [each for each in wanted["theirs"] if each.mine]
            arriving = [*fresh, *(each.campaign for each in replaced)]
            media = _keep_media(transaction, members, plan, arriving)
            names = used(plan.names, arriving)
            self._append(transaction, [row for each in names for row in _named(transaction, each)], note)
            for each in replaced:
                self._before(transaction, each.mine or each.campaign)
            self._write(transaction, arriving, note, progress)
            self._after(transaction, arriving)
        labels = [each for each in names if each.kind == LABELS]
        return Taken(
            group=note.group if arriving else None,
            added=tuple(campaign.id for campaign in fresh),
            replaced=tuple(each.campaign.id for each in replaced),
            copies={id: copy.id for id, copy in copies.items()},
            labels=len(labels),
            categories=len(names) - len(labels),
            media=media,
        )

    def _copy(self, transaction: Transaction, plan: CampaignPlan) -> Campaign:
        """The campaign of the package beside the one here, under a name that no other has."""
        copy = duplicate(plan.campaign, new_id(), stamp(self._clock.now()), self._author)
        numbered = (f"{copy.name} ({number})" for number in itertools.count(2))
        names = numbered if transaction.resolve(copy.name) else [copy.name]
        return replace(copy, name=next(name for name in names if not transaction.resolve(name)))

    def _write(self, transaction: Transaction, campaigns: Sequence[Campaign], note: Note, progress: Progress) -> None:
        for start in range(0, len(campaigns), CHUNK):
            progress(start, len(campaigns))
            rows = [row for each in campaigns[start : start + CHUNK] for row in _stored(transaction, each)]
            self._append(transaction, rows, note)
        progress(len(campaigns), len(campaigns))

    def _append(self, transaction: Transaction, rows: Sequence[NewRow], note: Note) -> None:
        if rows:
            transaction.append(
                rows,
                group=note.group,
                kind=note.kind,
                origin=note.origin,
                author=self._author,
                at=stamp(self._clock.now()),
                label=note.label,
            )


def _still_planned(transaction: Transaction, plan: BundlePlan) -> None:
    if plan_import(transaction, plan.bundle, lambda done, total: None) != plan:
        raise UserError(
            "The workspace has changed since you looked at what would be imported",
            "Nothing was imported",
            "Look at it again",
        )


def _wanted(plan: BundlePlan, choices: Choices) -> dict[Choice, list[CampaignPlan]]:
    found: dict[Choice, list[CampaignPlan]] = {"theirs": [], "mine": [], "both": [], "skip": []}
    for each in plan.campaigns:
        choice = choices.get(each.campaign.id, each.choices[0])
        if choice not in each.choices:
            raise ValueError(f"{choice} can't be chosen for a campaign that is {each.state}")
        found[choice].append(each)
    return found


def _keep_media(transaction: Transaction, members: Members, plan: BundlePlan, campaigns: Iterable[Campaign]) -> int:
    """Store the files that ``campaigns`` show and this workspace lacks; how many these were."""
    lacking = [sha for sha in hashes(campaigns) if sha in plan.bundle.media and transaction.media_info(sha) is None]
    for sha in lacking:
        name = media_file(sha, plan.bundle.media[sha].mime)
        data = members.read(name) if name in members.names() else b""
        if digest(data) != sha:
            raise refused(members.path, "It is not the package any more that it was", "Import it again")
        transaction.add_media(plan.bundle.media[sha], data)
    return len(lacking)


def _named(transaction: Transaction, plan: NamePlan) -> Iterator[NewRow]:
    """Store a label or a subscription; the edit that makes it."""
    key = name_key(plan.kind, plan.named.id)
    after, steps = perform(transaction.record(key), [Create(pack_name(plan.named))])
    transaction.put(key, after)
    return (NewRow(campaign=key, edit=edit, inverse=inverse) for edit, inverse in steps)


def _stored(transaction: Transaction, campaign: Campaign) -> Iterator[NewRow]:
    """Store a campaign, new or in the place of the one here; the edits that led there."""
    before = transaction.record(campaign.id)
    edits: list[Edit] = [Create(pack(campaign, None))]
    if before is not None:
        edits = differences(before, pack(replace(campaign, shared=before["shared"]), None))
    after, steps = perform(before, edits)
    transaction.put(campaign.id, after)
    return (NewRow(campaign=campaign.id, edit=edit, inverse=inverse) for edit, inverse in steps)
