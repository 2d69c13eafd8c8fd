"""What the editor has to say of the team: that a campaign can only be read, or that a change was not accepted."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from app.ui.jobs import Runner
from app.ui.viewmodels.editor import EditorModel
from app.ui.viewmodels.errands import Errands
from app.ui.viewmodels.notices import Notice, Verb

if TYPE_CHECKING:
    from app.services.syncing.membership import Membership
    from app.services.syncing.parked import Discarded, Parked, ParkedCampaigns

KEY = "editor.team"


class Doors(Struct, frozen=True, kw_only=True):
    """What leads elsewhere: a copy of the campaign that opens in its place, files for it, and another try."""

    duplicate: Callable[[], object]
    export: Callable[[], object]
    again: Callable[[], object]


class TeamNoticeModel(QObject):
    """``membership`` and ``parked`` are made, and asked, on the lane of lists."""

    changed = Signal()
    """``notice`` differs."""
    told = Signal(str, object)
    """A sentence for the person, with the way back."""
    failed = Signal(object)

    def __init__(
        self,
        editor: EditorModel,
        membership: "Callable[[], Membership]",
        parked: "Callable[[], ParkedCampaigns]",
        doors: Doors,
        jobs: Runner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.notice: Notice | None = None
        self._editor = editor
        self._campaign = editor.campaign.id
        self._membership = membership
        self._service = parked
        self._doors = doors
        self._jobs = Errands(self, jobs)
        self._parked: Parked | None = None
        editor.barred_changed.connect(self._show)
        editor.sign_changed.connect(self._on_sign)

    def look(self) -> None:
        """Ask what this person may do, and whether something was not accepted."""
        campaign = self._campaign

        def read(_context: object) -> "tuple[bool, Parked | None]":
            return self._membership().only_reads, self._service().of(campaign)

        self._jobs.run("lists", read, lambda found: self._take(*found), lambda _: None, key=KEY)

    def discard(self) -> None:
        """Take what the team has."""
        service, campaign = self._service, self._campaign
        self._jobs.run("database", lambda _: service().discard(campaign), self._on_discarded, self.failed.emit)

    def _take(self, reader: bool, parked: "Parked | None") -> None:
        self._parked = parked
        self._editor.set_reader(reader)
        self._show()

    def _on_sign(self, sign: object) -> None:
        """Something was typed or committed: what was refused is going to be tried again."""
        if self._parked is not None and not getattr(sign, "pending", True):
            self.look()

    def _on_discarded(self, discarded: "Discarded") -> None:
        service = self._service

        def back() -> None:
            self._jobs.run(
                "database", lambda _: service().take_back(discarded), lambda _: self.look(), self.failed.emit
            )

        self.told.emit(self.tr("The campaign is as the team has it. Yours is kept as a version."), back)
        self.look()

    def _show(self) -> None:
        notice = self._refused() if self._parked else self._reading() if self._editor.is_reader else None
        if notice != self.notice:
            self.notice = notice
            self.changed.emit()

    def _reading(self) -> Notice:
        return Notice(
            title=self._editor.barred,
            text=self.tr("A copy is yours: it stays on this computer."),
            tone="",
            verbs=(Verb(self.tr("Duplicate"), self._doors.duplicate),),
        )

    def _refused(self) -> Notice:
        assert self._parked
        doors, parked = self._doors, self._parked
        verbs = [Verb(self.tr("Export"), doors.export), Verb(self.tr("Try again"), doors.again)]
        if parked.there:
            verbs.append(Verb(self.tr("Discard mine, take theirs"), self.discard))
        if self._editor.is_reader:
            verbs.append(Verb(self.tr("Duplicate"), doors.duplicate))
        return Notice(
            title=self.tr("The team did not accept your last change."),
            text=self.tr("{reason}. It is kept here.").format(reason=parked.reason.removesuffix(".")),
            verbs=tuple(verbs),
        )
