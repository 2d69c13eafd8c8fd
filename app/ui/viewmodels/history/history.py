"""The history of the campaign in the editor: what is looked at, and what is done with it."""

from collections.abc import Callable
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from app.domain.campaign import Campaign
from app.services.editing import Editing
from app.services.ports import Clock, Version
from app.services.syncing.who import Compare, TeamChange
from app.services.versions.comparing import Comparison
from app.services.versions.versions import Restored, Versions
from app.ui.jobs import Runner
from app.ui.languages import language_name
from app.ui.viewmodels.editor import EditorModel
from app.ui.viewmodels.field_words import field_word
from app.ui.viewmodels.history import words
from app.ui.viewmodels.history.looks import Looks
from app.ui.viewmodels.history.pair import PairModel
from app.ui.viewmodels.history.sides import Side
from app.ui.viewmodels.history.team import TeamHistoryModel
from app.ui.viewmodels.history.timeline import TimeLineModel
from app.ui.viewmodels.history.versions import VersionsModel
from app.ui.viewmodels.saving import WINDOW_ORIGINS

Mode = Literal["versions", "timeline", "team"]


class Past(Struct, frozen=True, kw_only=True):
    """The services that know what campaigns were."""

    versions: Versions
    editing: Editing
    clock: Clock
    team: Callable[[str, Compare], tuple[TeamChange, ...]]
    """Who in the team changed a campaign (id); see ``TeamHistoryModel``."""


class HistoryModel(QObject):
    """``pair`` shows what is in hand. Changing goes through the editor, so that nothing typed is lost."""

    changed = Signal()
    """``mode``, what is in hand, or what can be done with it differ."""
    told = Signal(str, object)
    """A sentence for the person, with the way back (None: there is none)."""
    failed = Signal(object)

    def __init__(
        self,
        editor: EditorModel,
        looks: Looks,
        past: Past,
        jobs: Runner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        campaign, clock, service = editor.campaign.id, past.clock, past.versions

        def compare(one: Campaign, other: Campaign) -> Comparison:
            return service.compare(one, other, language_name, field_word)

        self.editor = editor
        self.mode: Mode = "versions"
        self.open = False
        self.looks = looks
        self.pair = PairModel(looks, compare, jobs, self)
        self.versions = VersionsModel(campaign, service, lambda: editor.campaign, clock, jobs, self)
        self.timeline = TimeLineModel(lambda: service.time_line(campaign, language_name, field_word), clock, jobs, self)
        self.team = TeamHistoryModel(lambda: past.team(campaign, compare), clock, jobs, self)
        self._service = service
        self._editing = past.editing
        self._campaign = campaign
        self._jobs = jobs
        self.versions.chosen.connect(self._show)
        self.timeline.chosen.connect(self._show)
        self.team.chosen.connect(self._show)
        self.timeline.moved.connect(self.changed)
        self.timeline.failed.connect(self.failed)
        editor.changed.connect(self._on_now)
        editor.sign_changed.connect(self._on_sign)

    @property
    def document(self) -> Campaign | None:
        """What is in hand; None while it is on its way, and for the campaign as it is now."""
        if self.mode == "timeline":
            return self.timeline.document if self.timeline.at else None
        if self.mode == "team":
            return self.team.change.document if self.team.change else None
        return self.versions.document(self.versions.hand) if self.versions.version else None

    @property
    def is_now(self) -> bool:
        """In hand is the campaign as it is now."""
        if self.mode == "team":
            return False
        return not self.timeline.at if self.mode == "timeline" else self.versions.version is None

    @property
    def barred(self) -> str:
        """Why nothing can be changed, "" where it can."""
        return self.editor.barred

    def start(self, *, at_now: bool = False) -> None:
        """Into sight, with the newest version in hand, or the campaign as it is now."""
        self.open = True
        self.team.forget()
        self.looks.start()
        self.versions.start(at_now=at_now)
        self._ask_team()
        self.refresh()

    def leave(self) -> None:
        """Out of sight: nothing is followed any more."""
        self.open = False

    def refresh(self) -> None:
        """Read again what is in sight."""
        if self.open:
            self.versions.load()
            if self.mode == "timeline":
                self.timeline.load()

    def choose_mode(self, mode: Mode) -> None:
        """Look at the versions, at the time line, or at what the team did."""
        if mode != self.mode:
            self.mode = mode
            self._ask_team()
            self.refresh()
            self._show()

    def restore(self) -> None:
        """Lead the campaign back to what is in hand."""
        document = self.document
        if document is not None and not self.barred:
            service, campaign = self._service, self._campaign
            self.editor.carry_out(
                lambda: service.restore_document(campaign, document),
                lambda restored: (restored.changed,),
                self._restored,
            )

    def name(self, name: str) -> None:
        """Give what is in hand a name: a version, a moment, or the campaign as it is now."""
        if not self.barred and (self.is_now or self.document is not None):
            self.editor.carry_out(self._naming(name), lambda _: (), self._named)

    def forget(self) -> None:
        """Let go of the version in hand."""
        version = self.versions.version
        if version is not None and not self.barred:
            service = self._service
            self._jobs.run("database", lambda _: service.forget(version.id), self._forgot)

    def _naming(self, name: str) -> Callable[[], Version]:
        service, campaign = self._service, self._campaign
        moment, version, document = self.timeline.moment, self.versions.version, self.document
        if self.mode == "timeline" and moment is not None and document is not None:
            return lambda: service.name_moment(campaign, moment, document, name)
        if self.mode == "versions" and version is not None:
            return lambda: service.rename(version.id, name)
        return lambda: service.name(campaign, name)

    def _restored(self, restored: Restored) -> None:
        self.refresh()
        if restored.version is None:
            self.told.emit(self.tr("The campaign is like this already."), None)
            return
        text = self.tr("The campaign is as it was then.")
        if restored.lost:
            text += " " + self.tr("Left out, because they are gone: {names}").format(names=", ".join(restored.lost))
        self.told.emit(text, self._take_back)

    def _named(self, version: Version) -> None:
        self.refresh()
        self.told.emit(self.tr("Kept as “{name}”").format(name=version.name), None)

    def _forgot(self, found: tuple[Version, Campaign]) -> None:
        if not isValid(self):
            return
        self.refresh()
        self.told.emit(self.tr("The version is forgotten."), lambda: self._bring_back(*found))

    def _take_back(self) -> None:
        """Undo, in the editor or, where that is closed, without it."""
        if isValid(self.editor):
            self.editor.undo()
        else:
            editing, campaign = self._editing, self._campaign
            self._jobs.run("database", lambda _: editing.undo(campaign, origins=WINDOW_ORIGINS))

    def _bring_back(self, version: Version, document: Campaign) -> None:
        service = self._service

        def back(_nothing: None) -> None:
            if isValid(self):
                self.refresh()

        self._jobs.run("database", lambda _: service.bring_back(version, document), back)

    def _ask_team(self) -> None:
        """Once each time that it comes into sight: typing here changes nothing there."""
        if self.open and self.mode == "team":
            self.team.start()

    def _show(self) -> None:
        if self.mode == "versions":
            self.pair.show(*self.versions.sides)
        elif self.mode == "team":
            self.pair.show(*self.team.sides)
        else:
            now = Side(document=self.editor.campaign, title=words.word(words.NOW))
            self.pair.show(*((self.timeline.side, now) if self.timeline.at else (now, None)))
        self.changed.emit()

    def _on_now(self, _paths: object) -> None:
        if self.open:
            self._show()

    def _on_sign(self, sign: object) -> None:
        """What was typed is committed: there may be a version more, and there is a moment more."""
        if not getattr(sign, "pending", True):
            self.refresh()
