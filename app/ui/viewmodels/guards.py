"""What a sync stopped at, or came upon, and what the person can do about it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QLocale, QObject, Signal

from app.ui.viewmodels.notices import Notice, Verb
from app.ui.viewmodels.team.words import sentence

if TYPE_CHECKING:
    from app.sync.engine.report import Report

TEAM = "team"
"""The page of the team."""


class Deletions(Protocol):
    """So many of all campaigns of the team were deleted there."""

    @property
    def count(self) -> int: ...

    @property
    def of(self) -> int: ...


class Standing(Protocol):
    """How the last sync ended: with a question, because the person has to do something first (a sentence), or because
    of something here (a sentence). The network is no matter of these."""

    @property
    def question(self) -> Deletions | None: ...

    @property
    def barred(self) -> str: ...

    @property
    def trouble(self) -> str: ...

    @property
    def wants_secret(self) -> bool: ...


class GuardsModel(QObject):
    """``sync`` carries the answer to a question out, ``show_team`` leads to the page of the team."""

    changed = Signal()
    """``notice`` differs."""
    told = Signal(str)

    def __init__(
        self,
        sync: Callable[..., object],
        show_team: Callable[[], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.notice: Notice | None = None
        self._sync = sync
        self._show_team = show_team
        self._standing: Standing | None = None
        self._on_team = False

    def move(self, place: str) -> None:
        """Another page is in sight: that of the team says itself what stands in the way, and asks for the password."""
        self._on_team = place == TEAM
        if self._standing is not None:
            self.follow(self._standing)

    def follow(self, standing: Standing) -> None:
        """A sync has ended, or has been given up."""
        self._standing = standing
        notice = self._notice(standing)
        if _said(notice) != _said(self.notice):
            self.notice = notice
            self.changed.emit()

    def synced(self, report: "Report") -> None:
        """A sync did something."""
        if report.restored:
            self.told.emit(
                self.tr("The team's server was set back to an earlier state. Galley sends again what is missing.")
            )

    def _notice(self, standing: Standing) -> Notice | None:
        if standing.question is not None:
            return self._deletions(standing.question)
        if self._on_team:
            return None
        if standing.wants_secret:
            return Notice(
                title=self.tr("The team asks for your password."),
                text=self.tr("{reason} Your changes are kept here.").format(reason=sentence(standing.barred)).strip(),
                verbs=(Verb(self.tr("Enter it"), self._show_team),),
            )
        if standing.barred:
            return self._stopped(self.tr("The team can't be synced with."), standing.barred)
        if standing.trouble:
            return self._stopped(self.tr("The last sync ended early."), standing.trouble, again=True)
        return None

    def _deletions(self, question: Deletions) -> Notice:
        count, of = (QLocale().toString(number) for number in (question.count, question.of))
        return Notice(
            title=self.tr("{count} of {of} campaigns were deleted in the team. Take that over?").format(
                count=count, of=of
            ),
            text=self.tr(
                "Nothing was deleted here yet. Kept, they go back to the team. Deleted, they stay in the bin 30 days."
            ),
            verbs=(
                Verb(self.tr("Keep mine"), lambda: self._sync(deletes="keep")),
                Verb(self.tr("Delete here too"), lambda: self._sync(deletes="take")),
            ),
        )

    def _stopped(self, title: str, reason: str, *, again: bool = False) -> Notice:
        """Everything that was done until then is kept."""
        verbs = (Verb(self.tr("Show team"), self._show_team), Verb(self.tr("Try again"), self._sync))
        return Notice(
            title=title,
            text=self.tr("{reason} Your changes are kept here.").format(reason=sentence(reason)),
            verbs=verbs[::-1] if again else verbs,
        )


def _said(notice: Notice | None) -> tuple[str, ...]:
    return (notice.title, notice.text) if notice else ()
