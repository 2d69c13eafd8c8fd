"""In what a campaign of a package differs from the one here, in the words of the form."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from app.domain.edits import BIN
from app.services.packages.matching import alive
from app.services.packages.planning import deleted_here
from app.services.packages.values import CampaignPlan, NamePlan
from app.services.ports import CATEGORIES, LABELS, Reader
from app.services.versions.comparing import Difference, compare
from app.services.versions.names import Names, names_of
from app.services.versions.places import OWN
from app.services.versions.values import NO, YES

TEAM = "shared"
"""What an import leaves as it is here."""


def differing(
    reader: Reader, plan: CampaignPlan, names: Sequence[NamePlan], word: Callable[[str], str] = str
) -> tuple[Difference, ...]:
    """What would become what: from the campaign here to the one that comes. Empty for a new one. ``names`` are what
    comes along, ``word`` how the reader calls things."""
    if plan.mine is None:
        return ()
    compared = compare(alive(reader, plan.mine), plan.campaign, _known(reader, names, word))
    found = tuple(each for each in compared.differences if each.path != TEAM)
    return (*_deleted(plan, word), *found)


def _deleted(plan: CampaignPlan, word: Callable[[str], str]) -> tuple[Difference, ...]:
    if not deleted_here(plan):
        return ()
    return (Difference(path=BIN, kind="changed", place=(word(OWN[BIN]),), old=word(YES), new=word(NO)),)


def _known(reader: Reader, names: Sequence[NamePlan], word: Callable[[str], str]) -> Names:
    """Those here, and those that come along."""
    here = names_of(reader, word=word)
    coming = {kind: {each.here.id: each.here.name for each in names if each.kind == kind} for kind in _KINDS}
    return replace(
        here,
        labels={**coming[LABELS], **here.labels},
        categories={**coming[CATEGORIES], **here.categories},
    )


_KINDS = (LABELS, CATEGORIES)
