"""The inbox tabs of a workspace on the page. A tab is its name: that is what tells it from the others."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from app.services.changes import Changed
from app.services.checks.tabs import troubles
from app.services.filing import Filed, Progress
from app.services.organising.tabs import InboxTabs, Tab
from app.services.ports import Workspace
from app.ui.jobs import JobContext, Runner
from app.ui.viewmodels.organise.desk import Desk, Done, Twin
from app.ui.viewmodels.organise.lines import Line, arranged
from app.ui.viewmodels.organise.reading import Reading


class TabsModel(Reading[list[Line]]):
    """``shown`` are all of them, by name."""

    def __init__(self, workspace: Workspace, tabs: InboxTabs, jobs: Runner, parent: QObject | None = None) -> None:
        super().__init__(workspace, jobs, parent)
        self._tabs = tabs
        self.shown: list[Line] = []

    def read(self, context: JobContext) -> list[Line]:
        tabs = self._tabs.tabs()
        context.check()
        about = troubles([tab.name for tab in tabs], self.workspace.setting("product") or "both")
        return arranged([_line(tab, about.get(tab.name, "")) for tab in tabs])

    def take(self, value: list[Line]) -> None:
        self.shown = value


def _line(tab: Tab, trouble: str) -> Line:
    return Line(key=tab.name, name=tab.name, campaigns=tab.campaigns, trouble=trouble)


class TabDesk(Desk):
    """Carries out what is done to inbox tabs."""

    def __init__(
        self, tabs: InboxTabs, jobs: Runner, undo: Callable[[str], None], parent: QObject | None = None
    ) -> None:
        super().__init__(jobs, undo, parent)
        self._tabs = tabs

    def rename(self, line: Line, name: str, known: Sequence[Line]) -> None:
        """Another name, unless one of ``known`` has it: then that is told."""
        there = next((each for each in known if each.name == " ".join(name.split()) and each.key != line.key), None)
        if there is not None:
            self.twin.emit(Twin(key=line.key, other=there.key, name=there.name, campaigns=line.campaigns))
            return
        done = Done(command="rename", name=line.name, other=name)
        self._carry_out(done, line, lambda tell: self._tabs.rename(line.key, name, tell))

    def merge(self, line: Line, into: str) -> None:
        """Messages get the tab ``into`` in its place."""
        done = Done(command="merge", name=line.name, other=into)
        self._carry_out(done, line, lambda tell: self._tabs.merge(line.key, into, tell))

    def remove(self, line: Line) -> None:
        """Take it out of all messages."""
        done = Done(command="delete", name=line.name)
        self._carry_out(done, line, lambda tell: self._tabs.remove(line.key, tell))

    def _carry_out(self, done: Done, line: Line, work: Callable[[Progress], Sequence[Changed]]) -> None:
        self.write(line.key, work, lambda changed: self.tell(done, _filed(changed)))


def _filed(changed: Sequence[Changed]) -> Filed:
    groups = [each.group for each in changed if each.group]
    return Filed(group=next(iter(groups), None), campaigns=len(groups))
