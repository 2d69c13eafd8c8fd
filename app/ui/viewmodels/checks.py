"""The checks of the campaign in the editor: run off the typing path, the newest result only."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain import paths
from app.domain.campaign import Campaign
from app.domain.issues import Fix, Issue
from app.ui.jobs import Job, Runner
from app.ui.viewmodels.editor import EditorModel
from app.ui.viewmodels.pointing import place_words

AFTER_MS = 200
"""How long typing has to rest before the checks run."""

Check = Callable[[Campaign], Sequence[Issue]]
Mend = Callable[[Fix], object]


class ChecksModel(QObject):
    """What is to be said about the campaign. ``check`` runs beside the database lane: counting recipients for the first
    time takes longer than a commit may wait. ``mend`` carries out the repair of a label, which is not the campaign's
    own."""

    changed = Signal(object)
    """tuple of issues, the worst first."""
    paths_changed = Signal(object)
    """frozenset of the stored paths whose issues differ: what the form shows beside its fields."""

    def __init__(
        self, editor: EditorModel, check: Check, jobs: Runner, parent: QObject | None = None, mend: Mend | None = None
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self.issues: tuple[Issue, ...] = ()
        self.known = False
        self._check = check
        self._mend = mend
        self._jobs = jobs
        self._under_way = under_way = list[Job]()
        self.destroyed.connect(lambda: [job.cancel() for job in under_way])
        self._soon = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._soon.timeout.connect(self.run)
        editor.changed.connect(lambda _paths: self._soon.start())

    def run(self) -> None:
        """Check what is in the editor now; an older check that is still under way counts for nothing."""
        campaign = self.editor.campaign
        job = self._jobs.run("pictures", lambda _context: tuple(self._check(campaign)), self._on_checked, key="checks")
        self._under_way[:] = [job]

    def issues_for(self, path: str) -> tuple[Issue, ...]:
        """What was found at a stored path, or inside it."""
        steps = paths.split(path)
        return tuple(issue for issue in self.issues if paths.split(issue.path)[: len(steps)] == steps)

    def counts(self) -> tuple[int, int]:
        """How many errors, and how many warnings."""
        found = [issue.severity for issue in self.issues]
        return found.count("error"), found.count("warning")

    def summary(self) -> str:
        """What there is to do, in a line."""
        if not self.known:
            return self.tr("Checking")
        errors, warnings = self.counts()
        hints = len(self.issues) - errors - warnings
        parts = (
            self.tr("{n} to fix").format(n=errors) if errors else "",
            _counted(warnings, self.tr("1 warning"), self.tr("{n} warnings")),
            _counted(hints, self.tr("1 hint"), self.tr("{n} hints")),
        )
        return " · ".join(filter(None, parts)) or self.tr("Nothing to fix")

    def place(self, issue: Issue) -> str:
        """Where a finding is, in the form's words: the slide, where there are several, and the field."""
        return place_words(self.editor.campaign, issue.path)

    def go_to(self, issue: Issue) -> None:
        """Lead the person to the field."""
        self.editor.request_field(issue.path)

    def fix(self, issue: Issue) -> None:
        """Carry out a repair, as one undo step; one that has to ask something leads to the field instead."""
        fix, mend = issue.fix, self._mend
        if fix and fix.edits:
            self.editor.fix(fix.edits)
            self.run()
        elif fix and fix.also and mend:
            self._jobs.run("database", lambda _: mend(fix), lambda _: self.run())
        else:
            self.go_to(issue)

    def _on_checked(self, issues: tuple[Issue, ...]) -> None:
        before, self.issues = self.issues, issues
        first, self.known = not self.known, True
        if first or issues != before:
            self.changed.emit(issues)
            self.paths_changed.emit(frozenset(issue.path for issue in set_apart(before, issues)))


def set_apart(before: Sequence[Issue], after: Sequence[Issue]) -> list[Issue]:
    """The issues that are only in one of both."""
    return [issue for issue in (*before, *after) if (issue in before) != (issue in after)]


def _counted(count: int, one: str, many: str) -> str:
    return "" if not count else one if count == 1 else many.format(n=count)
