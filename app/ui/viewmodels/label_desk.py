"""The labels of the open campaign: what they are called, what is ticked and made in the picker, what is mended."""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from app.domain import paths
from app.domain.errors import UserError
from app.domain.filing import naming
from app.domain.issues import Fix
from app.services.organising.labels import Labels
from app.services.ports import LABELS, Named, Workspace
from app.ui.jobs import Runner
from app.ui.viewmodels.commands import NameChange
from app.ui.viewmodels.editor import EditorModel
from app.ui.viewmodels.errands import Errands
from app.ui.viewmodels.name_choice import NameChoice
from app.ui.viewmodels.watch import Watch


class KnownLabels(Struct, frozen=True, kw_only=True):
    """What the workspace holds: labels by id, and the label that each id of the campaign goes by."""

    names: Mapping[str, Named] = {}
    survivors: Mapping[str, str] = {}

    def survivor(self, id: str) -> str:
        """The id of the label that ``id`` was merged into; itself where it was not."""
        return self.survivors.get(id, id)


class LabelDesk(QObject):
    """``changed``: what is known has changed. ``mended``: a label has another name now. It looks for the first time
    when somebody asks it to."""

    changed = Signal()
    mended = Signal()

    def __init__(
        self,
        model: EditorModel,
        workspace: Workspace,
        labels: Callable[[], Labels],
        jobs: Runner,
        watch: Watch | None = None,
    ) -> None:
        super().__init__(model)
        self.known: KnownLabels | None = None
        self._model = model
        self._workspace = workspace
        self._labels = labels
        self._runner = jobs
        self._jobs = Errands(self, jobs)
        self._awake = False
        model.changed.connect(self._on_changed)
        if watch is not None:
            watch.changed.connect(self.look_again)

    @property
    def labels(self) -> list[tuple[str, Named | None]]:
        """The campaign's labels by id, each once; None for one that the workspace does not have."""
        known = self.known or KnownLabels()
        ids = dict.fromkeys(map(known.survivor, self._model.campaign.labels))
        return [(id, known.names.get(id)) for id in ids]

    def wake(self) -> None:
        """Look, where nobody has yet."""
        if not self._awake:
            self._awake = True
            self.look()

    def look_again(self) -> None:
        """Somebody may have written."""
        if self._awake:
            self.look()

    def look(self) -> None:
        """Read the names anew, off the interface thread; the newest answer counts."""
        workspace, ids = self._workspace, self._model.campaign.labels
        key = f"labels of {self._model.campaign.id}"
        self._jobs.run("lists", lambda _: _known(workspace, ids), self._on_known, key=key)

    def choice(self) -> NameChoice:
        """What the picker is to offer, ticked as the campaign is on the screen."""
        among = {id: 1 for id, _ in self.labels}
        return NameChoice(self._workspace, LABELS, [self._model.campaign.id], self._runner, among=among)

    def change(self, change: NameChange) -> None:
        """Give labels and take them off, as one step to undo. New ones are made before that: they stay."""
        if not change.new or self._model.read_only:
            self._edit(change.add, change.remove)
            return
        workspace, own = self._workspace, self._model.campaign.labels

        def make(_: object) -> tuple[list[str], KnownLabels]:
            made = [self._labels().create(name) for name in change.new]
            return made, _known(workspace, (*own, *change.add, *made))

        def on_made(found: tuple[list[str], KnownLabels]) -> None:
            made, known = found
            self._on_known(known)
            self._edit((*change.add, *made), change.remove)

        self._jobs.run("database", make, on_made, self._on_failed)

    def remove(self, label: str) -> None:
        """Take a label (id) off."""
        self._edit((), (label,))

    def mend(self, fix: Fix) -> None:
        """Carry out the repair of an issue on the labels themselves."""
        self._jobs.run("database", lambda _: self._labels().mend(fix), lambda _: self._on_mended(), self._on_failed)

    def _edit(self, add: Sequence[str], remove: Sequence[str]) -> None:
        survivor = (self.known or KnownLabels()).survivor
        moves = naming(LABELS, survivor, add, remove)
        self._model.edit(moves({LABELS: list(self._model.campaign.labels)}))

    def _on_changed(self, changed: frozenset[str]) -> None:
        about = any(paths.overlaps(LABELS, path) for path in changed)
        known = self.known.survivors if self.known else {}
        if about and not set(self._model.campaign.labels) <= known.keys():
            self.look_again()

    def _on_known(self, known: KnownLabels) -> None:
        if known != self.known:
            self.known = known
            self.changed.emit()

    def _on_mended(self) -> None:
        self.look_again()
        self.mended.emit()

    def _on_failed(self, error: Exception) -> None:
        self._model.told.emit(error.sentence() if isinstance(error, UserError) else str(error))


def _known(workspace: Workspace, ids: Sequence[str]) -> KnownLabels:
    survivors = {id: workspace.survivors(LABELS, [id])[0] for id in ids}
    return KnownLabels(names={each.id: each for each in workspace.labels()}, survivors=survivors)
