"""Counting what was found: part by part, the same sum however the recipients were divided."""

from collections import Counter
from collections.abc import Callable, Iterable

from msgspec import Struct, field

from app.platforms.base import PlatformName
from app.services.proving.values import KINDS, Extreme, Finding, Kind, Mark

KEEP = 1_000
"""Findings of one kind that a report holds; all are counted."""

Taken = tuple[str | None, str, int]
"""A branch: language (None: the message's own), stored path relative to the message, number."""


class Words(Struct, frozen=True):
    """A text as somebody gets it."""

    text: str
    slide: int


class Verdict(Struct, frozen=True, kw_only=True):
    """The message as one recipient gets it. ``payload`` in bytes, None where there is no message; ``taken`` are the
    branches."""

    marks: tuple[Mark, ...] = ()
    titles: tuple[Words, ...] = ()
    bodies: tuple[Words, ...] = ()
    payload: int | None = None
    fates: tuple[tuple[PlatformName, Kind], ...] = ()
    taken: tuple[Taken, ...] = ()


class Tally(Struct, kw_only=True):
    """The sum of verdicts, in the order of their recipients."""

    recipients: int = 0
    people: Counter[Kind] = field(default_factory=Counter[Kind])
    found: Counter[Kind] = field(default_factory=Counter[Kind])
    findings: dict[Kind, list[Finding]] = field(default_factory=lambda: {kind: [] for kind in KINDS})
    extremes: dict[str, Extreme] = field(default_factory=dict[str, Extreme])
    taken: Counter[Taken] = field(default_factory=Counter[Taken])
    fates: Counter[tuple[PlatformName, Kind]] = field(default_factory=Counter[tuple[PlatformName, Kind]])

    def add(self, recipient: str, verdict: Verdict) -> None:
        """One more recipient."""
        self.recipients += 1
        for mark in verdict.marks:
            self.found[mark.kind] += 1
            kept = self.findings[mark.kind]
            if len(kept) < KEEP:
                kept.append(_finding(mark, recipient))
        self.people.update({mark.kind for mark in verdict.marks})
        self.taken.update(verdict.taken)
        self.fates.update(verdict.fates)
        for name, texts in (("title", verdict.titles), ("body", verdict.bodies)):
            for words in texts:
                self._text(name, recipient, words)
        if verdict.payload is not None:
            self._extreme("largest_payload", Extreme(recipient=recipient, size=verdict.payload), _more)

    def merge(self, later: "Tally") -> None:
        """The recipients behind these."""
        self.recipients += later.recipients
        self.people.update(later.people)
        self.found.update(later.found)
        self.taken.update(later.taken)
        self.fates.update(later.fates)
        for kind, findings in later.findings.items():
            kept = self.findings[kind]
            kept.extend(findings[: KEEP - len(kept)])
        for name, extreme in later.extremes.items():
            self._extreme(name, extreme, _less if name.startswith("shortest") else _more)

    def _text(self, name: str, recipient: str, words: Words) -> None:
        longest, shortest = self.extremes.get(f"longest_{name}"), self.extremes.get(f"shortest_{name}")
        size = len(words.text)
        if longest is not None and shortest is not None and shortest.size <= size <= longest.size:
            return
        extreme = Extreme(recipient=recipient, size=size, text=words.text, slide=words.slide)
        self._extreme(f"longest_{name}", extreme, _more)
        self._extreme(f"shortest_{name}", extreme, _less)

    def _extreme(self, name: str, extreme: Extreme, beats: Callable[[int, int], bool]) -> None:
        """The first one of several that are equal stays."""
        before = self.extremes.get(name)
        if before is None or beats(extreme.size, before.size):
            self.extremes[name] = extreme


def merged(tallies: Iterable[Tally]) -> Tally:
    """The sum, in the order given."""
    total = Tally()
    for tally in tallies:
        total.merge(tally)
    return total


def _finding(mark: Mark, recipient: str) -> Finding:
    return Finding(
        kind=mark.kind,
        path=mark.path,
        slide=mark.slide,
        device=mark.device,
        detail=mark.detail,
        recipient=recipient,
    )


def _more(one: int, other: int) -> bool:
    return one > other


def _less(one: int, other: int) -> bool:
    return one < other
