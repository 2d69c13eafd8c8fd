"""The list of a workspace in memory: filters, search and orders, written down as plainly as they can be."""

import re
import threading
import unicodedata
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from app.domain.campaign import Campaign
from app.services.ports import CampaignRow, Interrupted, ListQuery, Named, Period, TeamState, Totals

if TYPE_CHECKING:
    from tests.fake_reading import State

TERM = re.compile(r'"([^"]*)("|$)|([^\s"]+)')
ALONE = r"\u1100-\u11ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3"
"""Signs that are words of their own."""
WORD = re.compile(rf"[{ALONE}]|[^\W_{ALONE}]+")
OPTIONAL = {"labels", "categories", "author", "sent_at", "errors", *Totals.__struct_fields__}
RANKED = 3
BEST, WORDS, INSIDE = range(3)
Entry = tuple[Campaign, str | None]
_here = threading.local()


class FakeLists:
    """``rows``, ``places``, ``rows_at``, ``count``, ``authors`` and ``interrupted`` over a state."""

    @property
    def state(self) -> "State":
        raise NotImplementedError

    def _campaigns(self) -> list[Entry]:
        """Every campaign with its bin, the oldest change first."""
        raise NotImplementedError

    def survivors(self, kind: str, ids: Sequence[str]) -> list[str]:
        raise NotImplementedError

    def team_state(self, id: str) -> TeamState:
        raise NotImplementedError

    def has_figures(self, campaign: str, period: Period) -> bool:
        raise NotImplementedError

    def outcome(self, campaign: str) -> tuple[Totals, str]:
        raise NotImplementedError

    def rows(self, query: ListQuery) -> list[CampaignRow]:
        found = self._list(query)
        if query.after is not None:
            at = [row.id for row in found].index(query.after.id)
            found = found[at + 1 :]
        return found if query.limit is None else found[: max(query.limit, 0)]

    def places(self, query: ListQuery) -> "array[int]":
        return array("q", [row.place for row in self._list(query)])

    def rows_at(self, places: Sequence[int]) -> list[CampaignRow]:
        every = {row.place: row for row, _, _ in self._every()}
        return [every[place] for place in places if place in every]

    def count(self, query: ListQuery) -> int:
        return len(self._list(query))

    def authors(self) -> list[str]:
        return sorted({campaign.author for campaign, _ in self._campaigns()} - {""})

    @contextmanager
    def interrupted(self, stop: Callable[[], bool]) -> Iterator[None]:
        before = getattr(_here, "stop", None)
        _here.stop = stop
        try:
            yield
        finally:
            _here.stop = before

    def _list(self, query: ListQuery) -> list[CampaignRow]:
        stop = getattr(_here, "stop", None)
        if stop is not None and stop():
            raise Interrupted
        ranks = {row.id: self._rank(query.search, campaign) for row, campaign, _ in self._every()}
        found = [
            row
            for row, campaign, bin in self._every()
            if ranks[row.id] is not None and self._kept(query, row, campaign, bin)
        ]
        return self._ordered(query, found, ranks)

    def _ordered(self, query: ListQuery, found: list[CampaignRow], ranks: Mapping[str, Any]) -> list[CampaignRow]:
        if query.sort == "match":
            ranked = any(letters(phrase or word) >= RANKED for phrase, _, word in TERM.findall(query.search))
            return sorted(found, key=lambda row: (ranks[row.id] if ranked else 0, -row.place))
        found = sorted(found, key=lambda row: row.place, reverse=not query.ascending)
        if query.sort == "changed":
            return found
        none = [row for row in found if query.sort in OPTIONAL and self._key(query.sort, row) in (None, "")]
        some = [row for row in found if row not in none]
        return sorted(some, key=lambda row: self._key(query.sort, row), reverse=not query.ascending) + none

    def _key(self, sort: str, row: CampaignRow) -> Any:
        if sort in ("labels", "categories"):
            known = {folded(named.name) for named in getattr(self.state, sort).values()}
            return "\n".join(folded(name) for name in getattr(row, sort) if folded(name) in known)
        value = getattr(row, sort) if hasattr(row, sort) else getattr(row.totals, sort)
        return folded(value) if sort in ("name", "author") else value

    def _every(self) -> list[tuple[CampaignRow, Campaign, str | None]]:
        places = enumerate(self._campaigns(), 1)
        return [(self._row(campaign, place, bin), campaign, bin) for place, (campaign, bin) in places]

    def _kept(self, query: ListQuery, row: CampaignRow, campaign: Campaign, bin: str | None) -> bool:
        return (
            query.archived in (None, campaign.archived)
            and query.bin in (None, bin is not None)
            and query.status in (None, campaign.status)
            and query.template in (None, campaign.message.template)
            and query.author in (None, campaign.author)
            and (query.synced is None or (row.shared and query.synced == row.synced))
            and (query.faulty is None or (row.errors is not None and query.faulty == (row.errors > 0)))
            and within(query.created, row.created)
            and within(query.changed, row.changed)
            and within(query.sent, f"{row.sent_at}T12" if len(row.sent_at) == len("2026-03-01") else row.sent_at)
            and self.has_figures(campaign.id, query.reported)
            and self._member(query.label, campaign.labels, self.state.labels)
            and self._member(query.category, campaign.categories, self.state.categories)
        )

    def _row(self, campaign: Campaign, place: int, bin: str | None) -> CampaignRow:
        errors, warnings = self.state.counts.get(campaign.id, (None, None))
        totals, sent_at = self.outcome(campaign.id)
        sent_at, totals = self.state.reported.get(campaign.id, (sent_at, totals))
        return CampaignRow(
            id=campaign.id,
            name=campaign.name,
            template=campaign.message.template,
            status=campaign.status,
            labels=self._names(self.survivors("labels", campaign.labels), self.state.labels),
            categories=self._names(self.survivors("categories", campaign.categories), self.state.categories),
            shared=campaign.shared,
            archived=campaign.archived,
            errors=errors,
            warnings=warnings,
            created=campaign.created,
            changed=campaign.changed,
            author=campaign.author,
            sent_at=sent_at,
            bin=bin or "",
            synced=self.team_state(campaign.id) == "synced",
            team=self.team_state(campaign.id),
            totals=totals,
            place=place,
        )

    def _names(self, ids: Sequence[str], known: Mapping[str, Named]) -> tuple[str, ...]:
        """Names; an id that nothing goes by stands for itself."""
        return tuple(known[id].name if id in known else id for id in ids)

    def _member(self, wanted: str | None, ids: Sequence[str], known: Mapping[str, Named]) -> bool:
        if wanted is None:
            return True
        survive = self.state.aliases
        by_name = {folded(known[id].name): id for id in sorted(known, key=lambda id: id not in survive)}
        found = wanted if wanted in known else by_name.get(folded(wanted), wanted)
        return survive.get(found, found) in [survive.get(id, id) for id in ids]

    def _rank(self, search: str, campaign: Campaign) -> int | None:
        """How well a campaign fits; None where it doesn't."""
        terms = [(phrase or word, closed == '"') for phrase, closed, word in TERM.findall(search)]
        terms = [(text, closed) for text, closed in terms if folded(text)]
        labels = self._names(self.survivors("labels", campaign.labels), self.state.labels)
        if all(met(term, campaign.name) for term in terms):
            return BEST
        texts = [campaign.name, *read(campaign)]
        if all(any(met(term, text) for text in (*texts, *labels)) for term in terms):
            return WORDS
        inner = [folded(text) for text, closed in terms if not closed and letters(text) >= RANKED]
        others = [(text, closed) for text, closed in terms if closed or letters(text) < RANKED]
        name = folded(campaign.name)
        inside = inner and all(part in name for part in inner) and all(met(term, campaign.name) for term in others)
        return INSIDE if inside else None


def read(campaign: Campaign) -> tuple[str, str]:
    """What readers see of it: its texts, and its inbox tabs."""
    message = campaign.message
    texts = [text.text for slide in message.slides for text in (slide.title, slide.body, *slide.buttons)]
    overlays = [text for overlay in message.languages.values() for text in overlay.values()]
    return "\n".join((*texts, *overlays)), "\n".join(message.inbox_tags)


def met(term: tuple[str, bool], text: str) -> bool:
    """Whether a term stands in a text: words by their beginning, a closed phrase as it is, bare signs anywhere."""
    written, closed = term
    wanted, words = WORD.findall(folded(written)), WORD.findall(folded(text))
    if not wanted:
        return written in text
    spans = [words[at : at + len(wanted)] for at in range(len(words) - len(wanted) + 1)]
    if closed:
        return wanted in spans
    return any(span[:-1] == wanted[:-1] and span[-1].startswith(wanted[-1]) for span in spans)


def letters(text: str) -> int:
    """How many letters and digits there are."""
    return sum(sign.isalnum() for sign in folded(text))


def within(period: Period, at: str) -> bool:
    """Whether an instant lies in a period."""
    if period == Period():
        return True
    start, end = period.start.rstrip("Z"), period.end.rstrip("Z")
    return at != "" and at >= start and (not end or at < end)


def folded(text: str) -> str:
    """Without case, accents and runs of spaces."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    plain = plain.replace("\u0131", "i")
    return unicodedata.normalize("NFC", " ".join(plain.casefold().split()))


def moved(row: CampaignRow, place: int = 0) -> CampaignRow:
    """The row wherever it stands: places of two workspaces are not the same."""
    return replace(row, place=place)
