"""Labels and subscriptions of a package, matched with those of the workspace."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from app.domain.campaign import Campaign
from app.domain.folding import folded
from app.services.packages.values import Bundle, NamePlan, NameState
from app.services.ports import CATEGORIES, LABELS, Category, Named, NameKind, Reader


def match_names(reader: Reader, bundle: Bundle) -> tuple[NamePlan, ...]:
    """What the labels and subscriptions of a package are here: the one with the same id (also where it was merged into
    another), else the one with the same key, else the one with the same name; else it comes along."""
    return (
        *_matched(reader, LABELS, bundle.labels, reader.labels()),
        *_matched(reader, CATEGORIES, bundle.categories, reader.categories()),
    )


def _matched(reader: Reader, kind: NameKind, arriving: Sequence[Named], known: Sequence[Named]) -> list[NamePlan]:
    by_id = {each.id: each for each in known}
    by_key = {each.key: each for each in known if each.key and isinstance(each, Category)}
    by_name = {folded(each.name): each for each in known}
    plans: list[NamePlan] = []
    for named in arriving:
        (survivor,) = reader.survivors(kind, [named.id])
        here = by_id.get(survivor) or by_key.get(named.key) or by_name.get(folded(named.name))
        plans.append(NamePlan(kind=kind, named=named, here=here or named, state=_state(named, here)))
    return plans


def _state(named: Named, here: Named | None) -> NameState:
    if here is None:
        return "new"
    if here.id != named.id:
        return "mapped"
    return "same" if here == named else "renamed"


def filed(campaign: Campaign, plans: Iterable[NamePlan]) -> Campaign:
    """The campaign with the labels and subscriptions that it has here."""
    maps: dict[NameKind, dict[str, str]] = {LABELS: {}, CATEGORIES: {}}
    for plan in plans:
        maps[plan.kind][plan.named.id] = plan.here.id
    return replace(
        campaign,
        labels=_mapped(campaign.labels, maps[LABELS]),
        categories=_mapped(campaign.categories, maps[CATEGORIES]),
    )


def alive(reader: Reader, campaign: Campaign) -> Campaign:
    """The campaign with what its labels and subscriptions were merged into."""
    return replace(
        campaign,
        labels=tuple(reader.survivors(LABELS, campaign.labels)),
        categories=tuple(reader.survivors(CATEGORIES, campaign.categories)),
    )


def _mapped(ids: Sequence[str], map: Mapping[str, str]) -> tuple[str, ...]:
    """Each once, in the order of ``ids``."""
    return tuple(dict.fromkeys(map.get(id, id) for id in ids))
