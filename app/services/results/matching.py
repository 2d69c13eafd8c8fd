"""Which campaign of the workspace a report means."""

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct

from app.services.ports import Reader
from app.services.results.totals import totals_of
from app.services.results.values import Candidate, How, Match, Progress, Reported

SOME = 100


class Known(Struct, frozen=True):
    """What the workspace says of a report's ids and names."""

    ids: Mapping[str, str]
    origins: Mapping[str, Sequence[str]]
    names: Mapping[str, Sequence[str]]


def match(reader: Reader, campaigns: Sequence[Reported], progress: Progress) -> tuple[Match, ...]:
    """A match for each, in their order."""
    known = _known(reader, campaigns)
    found: list[Match] = []
    for at, reported in enumerate(campaigns):
        if not at % SOME:
            progress(at, len(campaigns))
        found.append(_match(reader, reported, known))
    progress(len(campaigns), len(campaigns))
    return tuple(found)


def _known(reader: Reader, campaigns: Sequence[Reported]) -> Known:
    ids = reader.platform_ids()
    strange = [each.id for each in campaigns if each.id and each.id not in ids]
    names = Counter(each.name for each in campaigns if each.name)
    once = [name for name, count in names.items() if count == 1]
    own = {name: list(found) for name, found in reader.by_name(list(names)).items()}
    shared = {name: [*found, ""] for name, found in own.items() if name not in once}
    return Known(ids, reader.by_origin(strange) if strange else {}, {**own, **shared})


def _match(reader: Reader, reported: Reported, known: Known) -> Match:
    how, found = _found(reader, reported, known)
    candidates = [candidate for id_ in found if (candidate := _candidate(reader, id_))]
    sure = len(found) == len(candidates) == 1
    return Match(
        key=reported.key,
        name=reported.name,
        how=how if sure else "several" if candidates else "none",
        candidates=tuple(candidates),
        chosen=candidates[0].id if sure else None,
        days=tuple(sorted(reported.days)),
        totals=totals_of(reported.days.values()),
    )


def _found(reader: Reader, reported: Reported, known: Known) -> tuple[How, Sequence[str]]:
    """The ids that may be meant; what tells the most comes first. A name that stands twice in the report ends with an
    empty one: it can't be sure."""
    id_ = reported.id
    ways: tuple[tuple[How, Sequence[str]], ...] = (
        ("known", [known.ids[id_]] if id_ in known.ids else []),
        ("id", [id_.lower()] if id_ else []),
        ("message", known.origins.get(id_, ())),
        ("name", known.names.get(reported.name, ())),
    )
    for how, ids in ways:
        if any(_candidate(reader, each) for each in ids):
            return how, ids
    return "none", ()


def _candidate(reader: Reader, id_: str) -> Candidate | None:
    stored = reader.get(id_) if id_ else None
    return Candidate(id=id_, name=stored.campaign.name) if stored and stored.bin is None else None
