"""Check for everyone: the proof of the campaign in the editor, its progress, its report, what is picked out of it."""

from collections.abc import Callable, Sequence
from typing import Literal, Protocol

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from app.domain.campaign import Campaign
from app.domain.recipient import People, Recipient
from app.services.devices import Device, Devices
from app.services.ports import Workspace
from app.services.proving import Finding, Kind, Proving, Report, usual_devices
from app.ui.jobs import Job, JobContext, Runner
from app.ui.viewmodels.editor import EditorModel
from app.ui.viewmodels.proof_words import COUNTS, RECIPIENTS, SELDOM, word

State = Literal["never", "running", "nobody", "clean", "findings"]
Tone = Literal["", "warn", "bad"]


class Keeper(Protocol):
    """Makes recipients test recipients."""

    def keep(self, identity: str, kept: bool = True) -> Recipient:
        """Raises ``UserError`` where there is nobody of that identity."""
        ...


class Number(Struct, frozen=True):
    """One of the big numbers. ``kind`` None counts all recipients."""

    kind: Kind | None
    count: int
    label: str
    tone: Tone


class Proven(Struct, frozen=True):
    """A report, and what it was made of: all recipients as they were at ``version``."""

    report: Report
    people: People
    version: int


class ProofModel(QObject):
    """The proof of one editor's campaign. ``proving`` is asked for when the first proof begins."""

    changed = Signal()
    """``state``, ``stale``, ``devices`` or the report differ."""
    moved = Signal(int, int)
    """Recipients done, of how many."""
    picked = Signal()
    """Another number is picked: ``rows`` differ."""
    show_recipient = Signal(str)
    """The preview is to show the recipient with that identity."""
    told = Signal(str)
    """A sentence for the person, shown for a while."""
    failed = Signal(object)
    """The proof could not be made: the error."""

    def __init__(
        self,
        editor: EditorModel,
        workspace: Workspace,
        proving: Callable[[], Proving],
        keeper: Callable[[], Keeper],
        devices: Devices,
        jobs: Runner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self.all_devices = devices.all()
        self.devices: tuple[Device, ...] = usual_devices(devices)
        self.proven: Proven | None = None
        self.kind: Kind | None = None
        self._workspace = workspace
        self._proving = proving
        self._keeper = keeper
        self._jobs = jobs
        self._others_changed = False
        self._running = running = list[Job]()
        self.destroyed.connect(lambda: [job.cancel() for job in running])
        editor.changed.connect(lambda _paths: self.changed.emit())

    @property
    def state(self) -> State:
        """Where it is."""
        if self._running:
            return "running"
        if self.proven is None:
            return "never"
        if not self.proven.report.summary.recipients:
            return "nobody"
        return "findings" if any(number.count for number in self.numbers() if number.tone) else "clean"

    @property
    def report(self) -> Report | None:
        """The last one that came to its end."""
        return self.proven.report if self.proven else None

    @property
    def stale(self) -> bool:
        """Whether the message, the devices or the recipients are others now than the report's."""
        report = self.report
        if report is None:
            return False
        differs = _message(self.editor.campaign) != _message(report.campaign)
        return differs or self._others_changed or report.devices != self.devices

    def start(self) -> None:
        """Check the campaign as it is now, typing included; a check under way ends."""
        campaign, devices = self.editor.campaign, self.devices
        workspace, proving = self._workspace, self._proving

        def work(context: JobContext) -> Proven | None:
            version, people = workspace.people_version(), workspace.people()
            report = proving().prove(
                campaign, devices=devices, progress=context.progress, cancelled=lambda: context.cancelled
            )
            return Proven(report, people, version) if report else None

        self.cancel()
        self.moved.emit(0, 0)
        self._running[:] = [
            self._jobs.run("proof", work, self._on_done, self._on_failed, key="proof", progress=self.moved.emit)
        ]
        self.changed.emit()

    def cancel(self) -> None:
        """Let the check under way end; the report before it stays."""
        for job in self._running:
            job.cancel()
        if self._running:
            self._running.clear()
            self.changed.emit()

    def look_again(self) -> None:
        """Somebody has written into the workspace: the recipients may be others now."""
        proven = self.proven
        if proven is not None:
            self._jobs.run("database", lambda _: self._workspace.people_version() != proven.version, self._on_looked)

    def choose_device(self, name: str, chosen: bool) -> None:
        """Check on a device, or no longer; one stays."""
        names = (
            {device.name for device in self.devices} | {name}
            if chosen
            else {device.name for device in self.devices if device.name != name}
        )
        if names:
            self.devices = tuple(device for device in self.all_devices if device.name in names)
        self.changed.emit()

    def numbers(self) -> Sequence[Number]:
        """The big numbers of the report, all recipients first."""
        report = self.report
        if report is None:
            return ()
        counted = (
            Number(kind, report.people[kind], word(label), _tone(kind))
            for kind, label in COUNTS.items()
            if report.people[kind] or kind not in SELDOM
        )
        return (Number(None, report.summary.recipients, word(RECIPIENTS), ""), *counted)

    def pick(self, kind: Kind | None) -> None:
        """Show the findings of one kind, None for all."""
        if kind != self.kind:
            self.kind = kind
            self.picked.emit()

    def rows(self) -> Sequence[Finding]:
        """The findings of the kind that is picked."""
        findings = self.report.findings if self.report else ()
        return findings if self.kind is None else [finding for finding in findings if finding.kind == self.kind]

    def left_out(self) -> int:
        """How many findings of that kind were counted and are not among ``rows``."""
        report = self.report
        if report is None:
            return 0
        total = sum(report.found.values()) if self.kind is None else report.found[self.kind]
        return total - len(self.rows())

    def show(self, finding: Finding) -> None:
        """Lead to that recipient, and to the field."""
        self.show_recipient.emit(finding.recipient)
        if finding.path:
            self.editor.request_field(finding.path)

    def keep(self, identity: str) -> None:
        """Make somebody a test recipient."""
        told = self.tr("{who} is a test recipient now.")
        self._jobs.run(
            "database", lambda _: self._keeper().keep(identity), lambda _: self.told.emit(told.format(who=identity))
        )

    def _on_done(self, proven: Proven | None) -> None:
        self._running.clear()
        if proven is not None:
            self.proven = proven
            self._others_changed = False
            if self.kind is not None and not proven.report.people[self.kind]:
                self.kind = None
        self.changed.emit()
        self.picked.emit()

    def _on_failed(self, error: Exception) -> None:
        self._running.clear()
        self.changed.emit()
        self.failed.emit(error)

    def _on_looked(self, differs: bool) -> None:
        if differs != self._others_changed:
            self._others_changed = differs
            self.changed.emit()


def _message(campaign: Campaign) -> object:
    return campaign.message, campaign.dialect, campaign.origin, campaign.name


def _tone(kind: Kind) -> Tone:
    if kind in ("error", "broken_link", "crash", "dropped"):
        return "bad"
    return "" if kind in ("fallback", "abort") else "warn"
