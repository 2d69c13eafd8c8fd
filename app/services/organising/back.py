"""The way back from one step, as long as it is the newest."""

from collections.abc import Sequence

from app.domain.errors import UserError
from app.domain.history import OriginName, stacks
from app.services.editing import Editing
from app.services.ports import Workspace


def take_back(workspace: Workspace, editing: Editing, group: str, origins: Sequence[OriginName]) -> None:
    """Undo the step ``group`` that one of ``origins`` made. Raises ``UserError`` where another step of theirs came
    behind it: that would have to be undone first."""
    steps = stacks(workspace.groups(None), origins).undo
    if not steps or steps[-1].id != group:
        raise UserError(
            "This can't be undone alone any more", "Something else was changed since", "Undo the newer steps first"
        )
    editing.undo(origins=origins)
