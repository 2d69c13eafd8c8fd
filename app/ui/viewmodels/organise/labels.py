"""The labels of a workspace on the page: read, searched and sorted, and what is done to them."""

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QObject

from app.domain.issues import Fix
from app.services.checks.labels import NameIssue
from app.services.organising.labels import Label, Labels
from app.services.ports import LABELS, Workspace
from app.ui.jobs import JobContext, Runner
from app.ui.viewmodels.organise.desk import Done
from app.ui.viewmodels.organise.lines import Line, Order, arranged
from app.ui.viewmodels.organise.name_desk import NameDesk
from app.ui.viewmodels.organise.reading import Reading


class LabelsFound(Struct, frozen=True):
    """All labels, by name; ``general`` are the issues about all of them together."""

    lines: tuple[Line, ...] = ()
    general: tuple[NameIssue, ...] = ()


def found(labels: Sequence[Label], issues: Sequence[NameIssue]) -> LabelsFound:
    """Labels with what was found about each."""
    about = {issue.label: issue for issue in issues}
    return LabelsFound(
        tuple(_line(label, about.get(label.id)) for label in labels),
        tuple(issue for issue in issues if not issue.label),
    )


def _line(label: Label, issue: NameIssue | None) -> Line:
    return Line(
        key=label.id,
        name=label.name,
        color=label.color,
        about=label.description,
        campaigns=label.campaigns,
        archived=label.archived,
        touched=label.campaigns + label.archived + label.binned,
        trouble=issue.message if issue else "",
        fix=issue.fix if issue else None,
    )


class LabelsModel(Reading[LabelsFound]):
    """``shown`` are those that fit what is asked."""

    def __init__(self, workspace: Workspace, labels: Labels, jobs: Runner, parent: QObject | None = None) -> None:
        super().__init__(workspace, jobs, parent)
        self._labels = labels
        self.found = LabelsFound()
        self.search = ""
        self.order: Order = "name"
        self.shown: list[Line] = []

    def read(self, context: JobContext) -> LabelsFound:
        labels = self._labels.labels()
        context.check()
        return found(labels, self._labels.issues())

    def take(self, value: LabelsFound) -> None:
        self.found = value
        self._arrange()

    def ask(self, search: str, order: Order) -> None:
        """Show those that fit, in that order."""
        self.search, self.order = search, order
        self._arrange()
        if self.state == "read":
            self.loaded.emit()

    def line(self, key: str) -> Line | None:
        """The label with that id."""
        return next((line for line in self.found.lines if line.key == key), None)

    def _arrange(self) -> None:
        self.shown = arranged(self.found.lines, self.search, self.order)


class LabelDesk(NameDesk):
    """Carries out what is done to labels."""

    def __init__(
        self,
        workspace: Workspace,
        labels: Labels,
        jobs: Runner,
        undo: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(LABELS, workspace, labels, jobs, undo, parent)
        self._labels = labels

    def rename(self, line: Line, name: str) -> None:
        """Another name, unless another label has it: then that is told."""
        self.rename_from(line.key, line.name, name)

    def recolour(self, line: Line, color: str) -> None:
        """Another colour, "" for the one that goes with the name."""
        self.change(line.key, line.name, "recolour", lambda: self._labels.recolour(line.key, color))

    def describe(self, line: Line, text: str) -> None:
        """Another description."""
        self.change(line.key, line.name, "describe", lambda: self._labels.describe(line.key, text))

    def mend(self, line: Line | None, fix: Fix) -> None:
        """Carry out a repair, of one label or of all of them."""
        done = Done(command="mend", name=fix.label)
        self.write(line.key if line else "", lambda _: self._labels.mend(fix), lambda filed: self.tell(done, filed))

    def merge(self, lines: Sequence[Line], into: str, name: str) -> None:
        """Campaigns get the label ``into``, called ``name``, in the place of these."""
        keys = [line.key for line in lines if line.key != into]
        done = _about("merge", [line for line in lines if line.key != into], name)
        self.write(keys[0], lambda tell: self._labels.merge_all(keys, into, tell), lambda filed: self.tell(done, filed))

    def delete(self, lines: Sequence[Line]) -> None:
        """Take them away."""
        keys = [line.key for line in lines]
        done = _about("delete", lines)
        self.write(keys[0], lambda tell: self._labels.delete_all(keys, tell), lambda filed: self.tell(done, filed))

    def export(self, path: Path) -> None:
        """All labels into a CSV file."""
        done = Done(command="export")
        self._jobs.run("files", lambda _: self._labels.export(path), lambda _: self.tell(done, None), self.fail)


def _about(command: str, lines: Sequence[Line], other: str = "") -> Done:
    return Done(command=command, name=lines[0].name, other=other, several=len(lines))
