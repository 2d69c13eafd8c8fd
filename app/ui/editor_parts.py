"""Fills the editor's frame: model, stage and checks of one campaign."""

from app.domain.errors import UserError
from app.render.paint import CardPainter
from app.services.ports import Stored
from app.ui.context import Host, OpenWorkspace
from app.ui.viewmodels.checks import ChecksModel
from app.ui.viewmodels.editor import EditorModel
from app.ui.viewmodels.settings import INBOX_STYLE, style_of
from app.ui.viewmodels.stage import StageModel
from app.ui.views.checks_strip import ChecksStrip
from app.ui.views.editor import EditorPage
from app.ui.views.stage.offers import offer
from app.ui.views.stage.pictures import LivePictures
from app.ui.views.stage.stage_view import StageView


def fill_editor(page: EditorPage, opened: OpenWorkspace, host: Host) -> None:
    """Read the campaign on the database lane, then put its editor into ``page``."""
    workspace, campaign = opened.workspace, page.campaign

    def read(_context: object) -> tuple[Stored, object]:
        stored = workspace.get(campaign)
        if stored is None:
            raise UserError("The campaign is not in this workspace any more")
        return stored, workspace.setting(INBOX_STYLE)

    opened.jobs.run("database", read, lambda found: _fill(page, opened, host, *found), host.trouble)


def _fill(page: EditorPage, opened: OpenWorkspace, host: Host, stored: Stored, style: object) -> None:
    services, workspace, jobs = opened.services, opened.workspace, opened.jobs
    editor = EditorModel(workspace, services.editing(workspace), jobs, services.clock, stored, page)
    page.leaving.connect(editor.close)
    editor.told.connect(host.tell)
    previewing = services.previewing(workspace)
    stage = StageModel(
        editor, previewing, services.devices, services.settings, services.clock, style_of(style), parent=page
    )
    stage.told.connect(host.tell)
    media = services.media(workspace)
    pictures = LivePictures(workspace, jobs, lambda url: media.learn(url).data, parent=page)
    painter = CardPainter(services.resources, pictures, services.measure)
    view = StageView(stage, painter, pictures, lambda: services.drawing(workspace))
    offer(view, host.commands, page)
    page.set_stage(view)
    page.set_checks(ChecksStrip(ChecksModel(editor, services.checking(workspace).check, jobs, page)))
