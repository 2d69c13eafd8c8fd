"""The tools of one open campaign's form, over the services."""

from collections.abc import Callable
from functools import cache

from app.domain.issues import Issue
from app.services.media import MediaLibrary
from app.ui.context import OpenWorkspace
from app.ui.forms.base import Tools
from app.ui.viewmodels.audience import AudienceDesk
from app.ui.viewmodels.editor import EditorModel
from app.ui.viewmodels.fits import Fits
from app.ui.viewmodels.label_desk import LabelDesk
from app.ui.viewmodels.media_desk import MediaDesk
from app.ui.viewmodels.personal import Personal
from app.ui.viewmodels.pictures import Pictures
from app.ui.viewmodels.results.campaign import CampaignResults


def tools_for(model: EditorModel, opened: OpenWorkspace, pictures: Pictures) -> Tools:
    """Tools for ``model``; ``pictures`` are shared with what else draws them."""
    services, workspace = opened.services, opened.workspace

    @cache
    def library() -> MediaLibrary:
        return services.media(workspace)

    personal = Personal(model, lambda: services.personaliser, workspace, opened.jobs)
    opened.watch.changed.connect(personal.look)
    return Tools(
        model=model,
        fits=Fits(model, services.previewing(workspace), services.devices, services.measure, opened.jobs),
        media=MediaDesk(model, library, opened.jobs),
        pictures=pictures,
        audience=AudienceDesk(
            model,
            workspace,
            lambda: services.segmenting(workspace),
            lambda: services.subscriptions(workspace, "user"),
            opened.jobs,
            opened.watch,
        ),
        labels=LabelDesk(model, workspace, lambda: services.labels(workspace, "user"), opened.jobs, opened.watch),
        results=CampaignResults(
            lambda: services.results(workspace),
            model.campaign.id,
            opened.jobs,
            model,
            watch=opened.watch,
            read_only=workspace.read_only,
        ),
        fix=_by_edits(model),
        personal=personal,
    )


def _by_edits(model: EditorModel) -> Callable[[Issue], None]:
    """Repairs that need no question."""
    return lambda issue: model.fix(issue.fix.edits if issue.fix else ())
