"""The time line: a campaign's journal read backwards, moment by moment, each with the document as it stood."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from functools import cached_property
from itertools import groupby
from typing import Literal

from msgspec import Struct

from app.domain.campaign import Campaign, to_tree
from app.domain.edits import Create, EditRefused, path_of
from app.domain.history import Group, GroupKind, JournalRow, OriginName
from app.domain.undoing import is_stamp
from app.services.ports import Reader
from app.services.versions.names import names_of
from app.services.versions.places import Places
from app.services.versions.rewinding import Rewind

SHORT = timedelta(minutes=1)
"""Doing the same again and again is one moment for as long as this, and then another one."""

End = Literal["more", "created", "forgotten"]
Step = list[JournalRow]
"""The rows of one group, newest first."""


class Moment(Struct, frozen=True, kw_only=True):
    """What was done in one go; its document is the one that came of it. ``first`` and ``seq`` are its first and last
    row of the journal, ``at`` is when it ended. ``label`` says what was done, where somebody said so; ``places`` are
    the places that changed, in the words of the form, each once."""

    first: int
    seq: int
    at: str
    author: str
    origin: OriginName
    kind: GroupKind = "edit"
    label: str = ""
    places: tuple[tuple[str, ...], ...] = ()


class Page(Struct, frozen=True, kw_only=True):
    """Moments, newest first. ``end``: there are ``more``; or the last one is where the campaign was ``created``; or
    what was before is ``forgotten`` (the journal keeps a year, and 10,000 steps)."""

    moments: tuple[Moment, ...]
    end: End


class TimeLine:
    """The history of one campaign as it was when this was made; what comes later is in a new one. Not for several
    threads at a time. Raises ``UserError`` where the campaign is gone."""

    def __init__(
        self,
        reader: Reader,
        campaign: str,
        language: Callable[[str], str] = str,
        word: Callable[[str], str] = str,
    ) -> None:
        stored = reader.get(campaign)
        if stored is None:
            raise EditRefused("The campaign is not in this workspace any more")
        self.campaign = campaign
        self.seq = stored.seq
        """The last row of the journal that it knows."""
        self._reader = reader
        self._rewind = Rewind(reader, stored)
        self._places = Places([to_tree(stored.campaign)], names_of(reader, language, word))

    def page(self, before: Moment | None = None, limit: int = 100) -> Page:
        """Up to ``limit`` moments, those before ``before``."""
        found: list[Moment] = []
        oldest: JournalRow | None = None
        for run in _runs(self._steps(before.first - 1 if before else self.seq), self._does):
            if len(found) == limit:
                return Page(moments=tuple(found), end="more")
            found.append(self._moment(run))
            oldest = run[-1][-1]
        created = isinstance(oldest.edit, Create) if oldest else before is not None
        return Page(moments=tuple(found), end="created" if created else "forgotten")

    def document_at(self, moment: Moment) -> Campaign:
        """The document as it stood after a moment. Raises ``UserError`` where the journal no longer leads there."""
        return self._rewind.document(moment.seq)

    def _steps(self, seq: int) -> Iterator[Step]:
        """What was done up to a row, newest first."""
        for _, rows in groupby(self._rewind.rows(seq), key=lambda row: row.group):
            yield list(rows)

    @cached_property
    def _groups(self) -> dict[str, Group]:
        return {group.id: group for group in self._reader.groups(self.campaign)}

    def _does(self, step: Step) -> tuple[object, ...]:
        """Equal for steps by the same person that do the same."""
        row, (kind, label) = step[0], self._said(step[0])
        return row.author, row.origin, kind, label, tuple(_paths(step))

    def _said(self, row: JournalRow) -> tuple[GroupKind, str]:
        group = self._groups.get(row.group)
        return (group.kind, group.label) if group else ("edit", "")

    def _moment(self, run: Sequence[Step]) -> Moment:
        last, (kind, label) = run[0][0], self._said(run[0][0])
        changed = dict.fromkeys(path for step in reversed(run) for path in reversed(_paths(step)))
        return Moment(
            first=run[-1][-1].seq,
            seq=last.seq,
            at=last.at,
            author=last.author,
            origin=last.origin,
            kind=kind,
            label=label,
            places=tuple(dict.fromkeys(map(self._places.words, changed))),
        )


def _runs(steps: Iterator[Step], does: Callable[[Step], tuple[object, ...]]) -> Iterator[list[Step]]:
    """Steps that are one moment: the same done again, soon. Typing is a step of its own."""
    run: list[Step] = []
    for step in steps:
        if run and not (_soon(step, run[0]) and not _is_typing(step) and does(step) == does(run[0])):
            yield run
            run = []
        run.append(step)
    if run:
        yield run


def _soon(older: Step, newer: Step) -> bool:
    return datetime.fromisoformat(newer[0].at) - datetime.fromisoformat(older[-1].at) <= SHORT


def _is_typing(step: Step) -> bool:
    """Whether it sets one place over and over."""
    changed = _paths(step)
    return len(set(changed)) < len(changed)


def _paths(step: Step) -> list[str]:
    return [path_of(row.edit) for row in step if not is_stamp(row.edit)]
