"""The tools of one open campaign's form, over the services."""

from collections.abc import Callable
from functools import cache

from app.domain.issues import Issue
from app.domain.message import Media
from app.services.media import MediaLibrary
from app.services.pictures.placing import pictures_of
from app.ui.context import OpenWorkspace
from app.ui.forms.base import Tools
from app.ui.viewmodels.editor import EditorModel
from app.ui.viewmodels.fits import Fits
from app.ui.viewmodels.loaded_pictures import LoadedPictures, Pictures
from app.ui.viewmodels.media_desk import MediaDesk


def tools_for(model: EditorModel, opened: OpenWorkspace, pictures: Pictures | None = None) -> Tools:
    """Tools for ``model``; ``pictures`` may be shared with what else draws them."""
    services, workspace = opened.services, opened.workspace

    @cache
    def library() -> MediaLibrary:
        return services.media(workspace)

    def in_sight(media: Media) -> bool:
        return any(media == each for _, each in pictures_of(model.campaign.message))

    return Tools(
        model=model,
        fits=Fits(model, services.previewing(workspace), services.devices, services.measure, opened.jobs),
        media=MediaDesk(model, library, opened.jobs),
        pictures=pictures or LoadedPictures(workspace, library, opened.jobs, in_sight, parent=model),
        fix=_by_edits(model),
    )


def _by_edits(model: EditorModel) -> Callable[[Issue], None]:
    """Repairs that need no question."""
    return lambda issue: model.fix(issue.fix.edits if issue.fix else ())
