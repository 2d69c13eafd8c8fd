"""Puts the parts of an editor into its frame."""

from app.services.ports import Stored
from app.ui.context import Host, OpenWorkspace
from app.ui.forms.tools import tools_for
from app.ui.viewmodels.editor import EditorModel
from app.ui.views.editor import EditorPage
from app.ui.views.form import FormView


def fill_editor(page: EditorPage, opened: OpenWorkspace, host: Host) -> None:
    """Read the campaign, then show its form."""

    def show(stored: Stored | None) -> None:
        if stored is None:
            return
        editing = opened.services.editing(opened.workspace)
        model = EditorModel(opened.workspace, editing, opened.jobs, opened.services.clock, stored, page)
        model.told.connect(host.tell)
        page.set_form(FormView(model, tools_for(model, opened)))
        page.destroyed.connect(model.close)

    opened.jobs.run("database", lambda _: opened.workspace.get(page.campaign), show)
