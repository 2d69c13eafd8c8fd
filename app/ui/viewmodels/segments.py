"""The segments of a workspace on the screen: the list, the one in hand, their counts. Every change is kept at once."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import UserError
from app.domain.ids import new_id
from app.domain.recipient import People
from app.domain.segments import SENDING, AnyRule, Every, Segment
from app.domain.sendings import sendings
from app.services.ports import LABELS, Named, Workspace
from app.services.segmenting import Removed, Segmenting
from app.ui.jobs import Job, JobContext, Runner

LANES = 8
"""More jobs than can be under way at once; older ones are done."""
AFTER_MS = 250
"""How long typing has to rest before a segment is stored and counted."""
T = TypeVar("T")


class Size(Struct, frozen=True, kw_only=True):
    """How many recipients are in a segment (None: it can't be counted), and which of a list nobody knows."""

    count: int | None = None
    unknown: tuple[str, ...] = ()
    trouble: str = ""


class SentLabels(Struct, frozen=True, kw_only=True):
    """The labels that a rule can ask for, the ids that merged ones lead to, and whether anything is known of what was
    sent."""

    labels: tuple[Named, ...] = ()
    survivors: Mapping[str, str] = {}
    history: bool = False


class _Found(Struct, frozen=True, kw_only=True):
    segments: list[Segment]
    people: People
    sent: SentLabels


class SegmentsModel(QObject):
    """``picks``: of several segments the first is in hand at once.

    ``loaded``: list and recipients were read anew. ``chosen``: another segment is in hand. ``counted``: numbers
    arrived. ``refused`` carries why the one in hand is not stored, "" once it is."""

    loaded = Signal()
    chosen = Signal()
    counted = Signal()
    refused = Signal(str)
    removed = Signal(object)
    """What ``restore`` takes."""

    def __init__(
        self,
        workspace: Workspace,
        segmenting: Segmenting,
        jobs: Runner,
        parent: QObject | None = None,
        *,
        picks: bool = True,
    ) -> None:
        super().__init__(parent)
        self._segmenting = segmenting
        self._workspace = workspace
        self._jobs = jobs
        self._picks = picks
        self._dirty = False
        self._gone = gone = list[object]()
        self._under_way = under_way = list[Job]()
        self.destroyed.connect(lambda: [gone.append(True), *(job.cancel() for job in under_way)])
        self.known = False
        self.read_only = workspace.read_only
        self.segments: list[Segment] = []
        self.people = People()
        self.sent = SentLabels()
        self.current: Segment | None = None
        self.sizes: dict[str, Size] = {}
        self.problem = ""
        self._soon = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._soon.timeout.connect(self.flush)

    def load(self) -> None:
        """Read segments and what is known of recipients; then count."""
        self._run(self._find, self._on_found, "find")

    def choose(self, segment: str) -> None:
        """Take a segment in hand."""
        found = next((each for each in self.segments if each.id == segment), None)
        if found is not None and (self.current is None or found.id != self.current.id):
            self.flush()
            self._take(found)

    def add(self, name: str, *, listed: bool = False) -> None:
        """A new segment in hand: rules, or (``listed``) a fixed list."""

        def make(context: JobContext) -> Segment:
            free = self._segmenting.free_name(name)
            rule, members = (None, ()) if listed else (Every(), None)
            return self._segmenting.save(Segment(id=new_id(), name=free, rule=rule, members=members))

        self._store(make, self._on_written)

    def duplicate(self) -> None:
        """A copy of the segment in hand, then in hand."""
        segment = self.current
        if segment is not None:
            self.flush()
            self._store(lambda _: self._segmenting.duplicate(segment), self._on_written)

    def remove(self) -> None:
        """Take the segment in hand away; ``removed`` tells how to get it back."""
        segment = self.current
        if segment is None:
            return
        self._soon.stop()
        self._dirty = False
        self._store(lambda _: self._segmenting.remove(segment), self._on_removed)

    def restore(self, removed: Removed) -> None:
        """Bring a segment back, and take it in hand."""

        def put(context: JobContext) -> Segment:
            self._segmenting.restore(removed)
            return removed.segment

        self._store(put, self._on_written)

    def rename(self, name: str) -> None:
        """Give the segment in hand another name."""
        if self.current is not None:
            self._change(replace(self.current, name=name))

    def set_rule(self, rule: AnyRule) -> None:
        """Other rules for the segment in hand."""
        if self.current is not None and self.current.rule is not None:
            self._change(replace(self.current, rule=rule))

    def set_members(self, members: tuple[str, ...]) -> None:
        """Another list for the segment in hand."""
        if self.current is not None and self.current.members is not None:
            self._change(replace(self.current, members=members))

    def size(self, segment: str) -> Size | None:
        """What was counted, None before it was."""
        return self.sizes.get(segment)

    def flush(self) -> None:
        """Store what was changed now."""
        self._soon.stop()
        segment = self.current
        if self._dirty and segment is not None:
            self._dirty = False
            self._store(lambda _: self._segmenting.save(segment), self._on_saved)
            self._count([segment])

    def settle(self, done: Callable[[], None]) -> None:
        """Call ``done`` when everything that was begun is stored, or refused."""
        self._store(lambda _: None, lambda _: done())

    def _change(self, segment: Segment) -> None:
        if segment != self.current and not self.read_only:
            self.current = segment
            self._dirty = True
            self._soon.start()

    def _find(self, context: JobContext) -> _Found:
        segments, people = self._segmenting.segments(), self._workspace.people()
        asked = {sent.label for each in segments if each.rule is not None for sent in sendings(each.rule)}
        survivors = {label: survivor for label in asked for survivor in self._workspace.survivors(LABELS, [label])}
        labels = tuple(self._workspace.labels())
        sent = SentLabels(labels=labels, survivors=survivors, history=SENDING in people.events)
        return _Found(segments=segments, people=people, sent=sent)

    def _on_found(self, found: _Found) -> None:
        self.known = True
        self.segments, self.people, self.sent = found.segments, found.people, found.sent
        held = self.current.id if self.current else ""
        current = next((each for each in self.segments if each.id == held), None)
        self.loaded.emit()
        if not self._dirty and (current != self.current or current is None):
            self._take(current or (next(iter(self.segments), None) if self._picks else None))
        self._count(self.segments)

    def _take(self, segment: Segment | None) -> None:
        self.current = segment
        self._refuse("")
        self.chosen.emit()

    def _store(self, work: Callable[[JobContext], T], done: Callable[[T], None]) -> None:
        """Write, whatever becomes of the screen; nobody is told once it is gone."""
        gone = self._gone
        self._jobs.run(
            "database",
            work,
            lambda value: None if gone else done(value),
            lambda error: None if gone else self._on_refused(error),
        )

    def _on_written(self, segment: Segment) -> None:
        self.current = None
        self._put_in(segment)
        self._take(segment)
        self._count([segment])

    def _on_saved(self, segment: Segment) -> None:
        if not self._dirty and self.current is not None and self.current.id == segment.id:
            self.current = segment
        self._refuse("")
        self._put_in(segment)

    def _put_in(self, segment: Segment) -> None:
        others = [each for each in self.segments if each.id != segment.id]
        self.segments = sorted((*others, segment), key=lambda each: (each.name.casefold(), each.id))
        self.loaded.emit()

    def _on_removed(self, removed: Removed) -> None:
        place = [each.id for each in self.segments].index(removed.segment.id)
        self.segments = [each for each in self.segments if each.id != removed.segment.id]
        self.loaded.emit()
        near = self.segments[max(place - 1, 0) : place + 1][-1:] if self._picks else []
        self._take(next(iter(near), None))
        self.removed.emit(removed)

    def _on_refused(self, error: Exception) -> None:
        self._refuse(error.sentence() if isinstance(error, UserError) else self.tr("This could not be stored."))

    def _refuse(self, problem: str) -> None:
        self.problem = problem
        self.refused.emit(problem)

    def _count(self, segments: list[Segment]) -> None:
        """One job a round: a newer one of the same segment takes its place."""
        asked = tuple(segments)
        key = asked[0].id if len(asked) == 1 else "all"
        self._run(lambda context: {each.id: self._sized(each, context) for each in asked}, self._on_counted, key)

    def _sized(self, segment: Segment, context: JobContext) -> Size:
        try:
            count = self._segmenting.size(segment, context.check)
        except UserError as error:
            return Size(trouble=error.sentence())
        return Size(count=count, unknown=tuple(self._segmenting.unknown_members(segment)))

    def _on_counted(self, sizes: dict[str, Size]) -> None:
        self.sizes = {**self.sizes, **sizes}
        self.counted.emit()

    def _run(self, work: Callable[[JobContext], T], done: Callable[[T], None], key: str) -> None:
        job = self._jobs.run("pictures", work, done, key=f"segments {id(self)} {key}")
        self._under_way[:] = [*self._under_way[-LANES:], job]
