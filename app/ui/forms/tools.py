"""The tools of one open campaign's form, over the services."""

from collections.abc import Callable

from app.domain.issues import Issue
from app.domain.message import Media
from app.services.pictures.placing import pictures_of
from app.ui.context import OpenWorkspace
from app.ui.forms.base import Fit, Tools
from app.ui.viewmodels.editor import EditorModel
from app.ui.viewmodels.fits import Fits, words
from app.ui.viewmodels.loaded_pictures import LoadedPictures, Pictures
from app.ui.viewmodels.media_desk import MediaDesk


def tools_for(model: EditorModel, opened: OpenWorkspace, pictures: Pictures | None = None) -> Tools:
    """Tools for ``model``; ``pictures`` may be shared with what else draws them."""
    services, workspace = opened.services, opened.workspace
    library = services.media(workspace)
    judge = Fits(services.previewing(workspace), services.devices, services.measure)

    def fits(path: str, text: str) -> Fit | None:
        found = judge.cut_on(model.campaign, path, text)
        if found is None:
            return None
        cut, every = found
        return Fit(words(cut, every), "warn" if cut else "", ", ".join(device.label for device in cut))

    def in_sight(media: Media) -> bool:
        return any(media == each for _, each in pictures_of(model.campaign.message))

    desk = MediaDesk(model, library, opened.jobs, model)
    shown = pictures or LoadedPictures(workspace, library, opened.jobs, in_sight, parent=model)
    return Tools(model=model, fits=fits, media=desk, pictures=shown, fix=_by_edits(model))


def _by_edits(model: EditorModel) -> Callable[[Issue], None]:
    """Repairs that need no question."""
    return lambda issue: model.fix(issue.fix.edits if issue.fix else ())
