"""The choice between both sides of one campaign: what is looked at, what is chosen, what comes of it."""

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.campaign import Campaign
from app.domain.message import Media
from app.domain.tree import same
from app.services.syncing.choosing import OneSide
from app.services.syncing.conflicts import Choice
from app.services.syncing.outcome import outcome
from app.services.syncing.telling import Line
from app.ui.jobs import Runner
from app.ui.viewmodels.conflicts import words
from app.ui.viewmodels.conflicts.carrying import Carrying
from app.ui.viewmodels.conflicts.reading import Deciding, Reading, Writers
from app.ui.viewmodels.editor import EditorModel
from app.ui.viewmodels.errands import Errands

State = Literal["waiting", "loading", "none", "full", "error"]
LOADING_AFTER = 300
"""Milliseconds after which waiting is said to be waiting."""


class ConflictModel(QObject):
    """``chosen`` are sides by place; what is not among them goes on waiting. ``news``: what the team has changed while
    one looks. Changing goes through the editor, so that nothing typed is lost."""

    changed = Signal()
    """What waits, what is known of it, or what is chosen differs."""
    told = Signal(str, object)
    """A sentence for the person, with the way back (None: there is none)."""
    ended = Signal()
    """Nothing waits any more."""

    def __init__(self, editor: EditorModel, deciding: Deciding, jobs: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self.state: State = "waiting"
        self.error: Exception | None = None
        self.reading: Reading | None = None
        self.writers = Writers()
        self.chosen: dict[str, OneSide] = {}
        self.news = ""
        self.open = False
        self._deciding = deciding
        self._campaign = editor.campaign.id
        self._carrying = Carrying(editor, deciding, jobs, self)
        self._under_way: tuple[Line, ...] | None = None
        """What is being decided: until that is done, nothing that is read counts."""
        self._ours = False
        """The next reading differs because of what was chosen here."""
        self._asked: object = None
        self._jobs = Errands(self, jobs)
        self._slow = QTimer(self, singleShot=True, interval=LOADING_AFTER)
        self._slow.timeout.connect(lambda: self._be("loading"))
        self._carrying.decided.connect(self._on_decided)
        self._carrying.taken_back.connect(self._on_taken_back)
        self._carrying.failed.connect(self._on_failed)
        editor.sign_changed.connect(self._on_sign)

    @property
    def lines(self) -> tuple[Line, ...]:
        """All that waits, in the order of the form."""
        return self.reading.lines if self.reading else ()

    @property
    def sentence(self) -> str:
        """What happened, "" where nothing waits."""
        return words.sentence(self.lines, self.writers.users(self.lines), self.writers.own) if self.lines else ""

    @property
    def beside(self) -> str:
        """What merged by itself, "" for nothing."""
        places = self.reading.beside if self.reading else ()
        return words.beside(places, self.writers.users(self.lines), self.writers.own)

    @property
    def barred(self) -> str:
        """Why nothing can be chosen, "" where it can."""
        return self.editor.barred

    def caption(self, line: Line) -> str:
        """Over what the team has in a place."""
        return words.theirs(self.writers.by_path.get(line.path, ""), self.writers.own)

    def outcome(self) -> Campaign | None:
        """The campaign as it would be; None where that can't be drawn."""
        return outcome(self.reading.conflict, self.chosen) if self.reading else None

    def shows(self, media: Media) -> bool:
        """Whether one of the sides is this picture."""
        return self.open and any(media in (line.mine.media, line.theirs.media) for line in self.lines)

    def start(self) -> None:
        """Into sight. Whatever was typed counts."""
        self.open, self.news = True, ""
        self.editor.flush()
        self.refresh()
        self.changed.emit()

    def leave(self) -> None:
        """Out of sight; what was chosen, and not used, is forgotten."""
        self.open, self.news, self.chosen = False, "", {}
        self.changed.emit()

    def refresh(self) -> None:
        """Read what waits, where anything can."""
        if self.reading is None and not self.open and not self.editor.campaign.shared:
            return
        if self.state in ("waiting", "error"):
            self._slow.start()
        deciding, campaign = self._deciding, self._campaign
        self._jobs.run("lists", lambda _: deciding.read(campaign), self._take, self._fail, key=f"conflicts.{campaign}")

    def choose(self, path: str, side: OneSide | None) -> None:
        """Choose a side for one place, or (None) neither."""
        self._choose({path: side})

    def choose_all(self, side: OneSide, slide: str | None = None) -> None:
        """Choose a side for every place, or for those of one slide. What the team has can't always be taken."""
        lines = [line for line in self.lines if slide is None or line.slide == slide]
        self._choose({line.path: side for line in lines if side == "mine" or not line.theirs.reason})

    def use(self) -> None:
        """Carry out what is chosen; the rest goes on waiting."""
        reading, sides, conflicts = self.reading, dict(self.chosen), self._deciding.conflicts
        if reading is not None and sides and not self.barred:
            self._under_way = tuple(line for line in reading.lines if line.path in sides)
            self._carrying.decide(lambda: conflicts.decide(reading.conflict, sides))

    def keep_both(self) -> None:
        """Give the campaign theirs, and mine a copy of its own."""
        campaign, conflicts = self._campaign, self._deciding.conflicts
        if self.reading is not None and not self.barred:
            self._under_way = self.reading.lines
            self._carrying.decide(lambda: conflicts.take(campaign, "both"))

    def know(self, writers: Writers) -> None:
        """Who the others are."""
        self.writers = writers
        self.changed.emit()

    def _choose(self, sides: Mapping[str, OneSide | None]) -> None:
        every: Mapping[str, OneSide | None] = {**self.chosen, **sides}
        wanted: dict[str, OneSide] = {path: side for path, side in every.items() if side is not None}
        if wanted != self.chosen and not self.barred:
            self.chosen = wanted
            self.changed.emit()

    def _take(self, reading: Reading | None) -> None:
        self._slow.stop()
        if self._under_way is not None:
            return
        before, self.reading = self.reading, reading
        ours, self._ours = self._ours, False
        if reading is None:
            self._end(before is not None, told=self.open and not ours)
            return
        fresh = [line for line in reading.lines if before is not None and _is_news(line, before, reading)]
        left = {line.path for line in reading.lines} - {line.path for line in fresh}
        self.chosen = {path: side for path, side in self.chosen.items() if path in left}
        if fresh and self.open and not ours:
            self.news = words.again(fresh)
        self.state = "full"
        self.changed.emit()
        self._ask_who(reading)

    def _end(self, waited: bool, *, told: bool) -> None:
        self.state, self.chosen, self.news = "none", {}, ""
        if waited and told:
            self.told.emit(words.word(words.DISSOLVED), None)
        self.changed.emit()
        if waited:
            self.ended.emit()

    def _fail(self, error: Exception) -> None:
        self._slow.stop()
        self.error = error
        self._be("error")

    def _be(self, state: State) -> None:
        self.state = state
        self.changed.emit()

    def _ask_who(self, reading: Reading) -> None:
        """Once for every state that the team has."""
        state = (reading.conflict.revision, *reading.by_path)
        if state != self._asked:
            self._asked, deciding = state, self._deciding
            self._jobs.run(
                "sync",
                lambda _: deciding.writers(reading.conflict),
                self.know,
                lambda _: None,
                key=f"conflicts.who.{self._campaign}",
            )

    def _on_decided(self, choice: Choice) -> None:
        lines, self._under_way = self._under_way or (), None
        text = words.word(words.KEPT_BOTH) if choice.copy else words.chosen(lines)
        carrying = self._carrying

        def back() -> None:
            carrying.take_back(choice)

        self.editor.undo_by(back)
        self.told.emit(text, back)
        self._read_ours()

    def _on_taken_back(self) -> None:
        self.told.emit(words.word(words.TAKEN_BACK), None)
        self._read_ours()

    def _on_failed(self, reason: str) -> None:
        self._under_way = None
        self.told.emit(reason, None)
        self.refresh()

    def _read_ours(self) -> None:
        self.chosen, self._ours = {}, True
        self.refresh()

    def _on_sign(self, sign: object) -> None:
        """What was typed is committed, and may be what the team has."""
        if self.reading is not None and not getattr(sign, "pending", True):
            self.refresh()


def _is_news(line: Line, before: Reading, now: Reading) -> bool:
    """Whether the team has something else in a place than it had, or the place was not among them."""
    old, new = ({each.path: each for each in reading.conflict.fields} for reading in (before, now))
    return line.path not in old or not same(old[line.path].theirs, new[line.path].theirs)
