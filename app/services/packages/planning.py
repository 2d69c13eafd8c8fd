"""What importing a package would do to a workspace."""

from msgspec.structs import replace

from app.domain.campaign import Campaign
from app.domain.edits import BIN, path_of
from app.domain.record import differences, pack
from app.domain.undoing import STAMP
from app.services.filing import Progress
from app.services.packages.matching import alive, filed, match_names
from app.services.packages.values import Bundle, BundlePlan, CampaignPlan, NamePlan, State
from app.services.ports import CATEGORIES, LABELS, Reader, Stored

OWN = (STAMP, "shared")
"""What two copies of a campaign may differ in and be the same: when it was changed, and whether this team has it."""


def plan_import(reader: Reader, bundle: Bundle, progress: Progress) -> BundlePlan:
    """The plan, campaign by campaign. Whom the sender shares a campaign with is not taken over: it arrives on this
    computer only, and one that is here stays as it is. ``progress`` may raise to cancel."""
    names = match_names(reader, bundle)
    segments = {segment.id for segment in reader.segments()}
    campaigns: list[CampaignPlan] = []
    for number, campaign in enumerate(bundle.campaigns):
        progress(number, len(bundle.campaigns))
        campaigns.append(_planned(reader, filed(replace(campaign, shared=False), names), segments))
    progress(len(bundle.campaigns), len(bundle.campaigns))
    return BundlePlan(bundle=bundle, campaigns=tuple(campaigns), names=names)


def _planned(reader: Reader, campaign: Campaign, segments: set[str]) -> CampaignPlan:
    stored = reader.get(campaign.id)
    fields = _fields(reader, stored, campaign) if stored else ()
    return CampaignPlan(
        campaign=campaign,
        state=_state(stored, campaign, fields),
        mine=stored.campaign if stored else None,
        fields=fields,
        notes=(*_namesakes(reader, campaign), *_strange_segments(campaign, segments)),
    )


def _state(stored: Stored | None, campaign: Campaign, fields: tuple[str, ...]) -> State:
    if stored is None:
        return "new"
    if not fields:
        return "same"
    return "clashing" if stored.campaign.changed > campaign.changed else "changed"


def _fields(reader: Reader, stored: Stored, campaign: Campaign) -> tuple[str, ...]:
    """Where the campaign here differs from the one that comes."""
    edits = differences(pack(alive(reader, stored.campaign), stored.bin), pack(campaign, None))
    places = dict.fromkeys(path_of(edit) for edit in edits)
    return tuple(place for place in places if place not in OWN)


def _namesakes(reader: Reader, campaign: Campaign) -> tuple[str, ...]:
    others = [id for id, name in reader.resolve(campaign.name) if name == campaign.name and id != campaign.id]
    return (f"Another campaign is called “{campaign.name}” too",) if others else ()


def _strange_segments(campaign: Campaign, segments: set[str]) -> tuple[str, ...]:
    strange = {*campaign.audience.include, *campaign.audience.exclude} - segments
    if not strange:
        return ()
    return (f"“{campaign.name}” goes to segments that are not in this workspace ({len(strange)})",)


def deleted_here(plan: CampaignPlan) -> bool:
    """Whether the campaign lies in the bin of this workspace."""
    return BIN in plan.fields


def used(plans: tuple[NamePlan, ...], campaigns: list[Campaign]) -> list[NamePlan]:
    """The labels and subscriptions that ``campaigns`` have and this workspace lacks."""
    ids = {
        LABELS: {id for campaign in campaigns for id in campaign.labels},
        CATEGORIES: {id for campaign in campaigns for id in campaign.categories},
    }
    return [plan for plan in plans if plan.state == "new" and plan.named.id in ids[plan.kind]]
