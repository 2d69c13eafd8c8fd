"""Checks of campaigns: of a value, as the editor has it, or of what a workspace holds."""

from collections.abc import Callable, Mapping
from datetime import datetime

from msgspec import Struct

from app.domain.campaign import Campaign
from app.domain.errors import UserError
from app.domain.issues import Issue
from app.domain.message import Media, Message
from app.domain.reach import Reach
from app.domain.recipient import People
from app.services.checks.base import Subject
from app.services.checks.run import run
from app.services.encoding import shown
from app.services.personalising import Person, for_nobody, read
from app.services.ports import LABELS, Clock, MediaFiles, MediaInfo, Parsed, Personaliser, Workspace


class Labels(Struct, frozen=True, kw_only=True):
    """What a workspace knows of a campaign's labels: the names by id, the ids that merged ones lead to, whether a label
    has a name, and how many there are."""

    names: Mapping[str, str] = {}
    survivors: Mapping[str, str] = {}
    taken: Callable[[str], bool] = lambda name: False
    total: int = 0


def check(
    campaign: Campaign,
    *,
    now: datetime,
    labels: Labels | None = None,
    info: Callable[[Media], MediaInfo | None] = lambda media: None,
    cut_on: Callable[[Message, int], str] | None = None,
    nobody: Person | None = None,
    parsed: Mapping[str, Parsed] | None = None,
    people: People | None = None,
    reach: Callable[[Campaign], Reach] | None = None,
) -> tuple[Issue, ...]:
    """What is to be said about a campaign: errors first, then by place. Paths are relative to the record.

    ``labels`` are those of the workspace, ``info`` tells what is known of a file, ``cut_on`` says on which phones
    the title of a slide is cut, empty for none, ``reach`` counts whom a campaign reaches. ``nobody``, ``parsed`` and
    ``people``: see ``Subject``.
    """
    subject = Subject(
        campaign=campaign,
        message=shown(campaign.message),
        now=now,
        labels=labels.names if labels else {},
        survivors=labels.survivors if labels else {},
        label_taken=labels.taken if labels else lambda name: False,
        all_labels=labels.total if labels else 0,
        info=info,
        cut_on=cut_on,
        nobody=nobody,
        parsed=parsed or {},
        people=people,
        reach=(lambda: reach(campaign)) if reach else lambda: None,
    )
    return run(subject)


def counts(issues: tuple[Issue, ...]) -> tuple[int, int]:
    """How many errors and how many warnings there are."""
    severities = [issue.severity for issue in issues]
    return severities.count("error"), severities.count("warning")


class Checking:
    """Checks with what one workspace knows: names of labels, weights of pictures."""

    def __init__(
        self,
        workspace: Workspace,
        clock: Clock,
        cut_on: Callable[[Message, int], str] | None = None,
        files: MediaFiles | None = None,
        personaliser: Personaliser | None = None,
        reach: Callable[[Campaign], Reach] | None = None,
    ) -> None:
        self._workspace = workspace
        self._files = files or workspace
        self._clock = clock
        self._cut_on = cut_on
        self._personaliser = personaliser
        self._reach = reach

    def check(self, campaign: Campaign) -> tuple[Issue, ...]:
        """What is to be said about the campaign, as it is now."""
        parsed = read(campaign, self._personaliser) if self._personaliser else {}
        return check(
            campaign,
            now=self._clock.now(),
            labels=self._labels(campaign) if campaign.labels else None,
            info=self._info,
            cut_on=self._cut_on,
            nobody=for_nobody(campaign, self._personaliser) if self._personaliser and parsed else None,
            parsed=parsed,
            people=self._workspace.people() if parsed else None,
            reach=self._reach,
        )

    def remember(self, found: Mapping[str, tuple[Issue, ...]]) -> None:
        """Keep the counts for the list, by campaign; where that can't be written, nothing is lost."""
        if self._workspace.read_only:
            return
        try:
            with self._workspace.transaction() as transaction:
                for campaign, issues in found.items():
                    transaction.set_counts(campaign, *counts(issues))
        except UserError:
            return

    def _labels(self, campaign: Campaign) -> Labels:
        every = {label.id: label.name for label in self._workspace.labels()}
        survivors = {id: self._workspace.survivors(LABELS, [id])[0] for id in campaign.labels}
        return Labels(
            names={id: every[survivor] for id, survivor in survivors.items() if survivor in every},
            survivors=survivors,
            taken=lambda name: self._workspace.named(LABELS, name) is not None,
            total=len(every),
        )

    def _info(self, media: Media) -> MediaInfo | None:
        sha = media.sha256 or (self._files.linked(media.url) if media.url else None)
        return self._files.media_info(sha) if sha else None
