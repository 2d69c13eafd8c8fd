"""The screens that are photographed: each on one of the workspaces, brought into sight as a person would."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from app.platforms.base import PlatformName
from app.templates.registry import TEMPLATES
from app.ui.views.checks_strip import ChecksStrip
from app.ui.views.proof.proof_view import ProofView
from app.ui.views.stage.stage_view import StageView
from tests.live import Live, child, until
from tests.shots.workspaces import AWKWARD, FAULTY, FINE

PLATFORMS: tuple[PlatformName, ...] = ("android", "ios", "web")


class Scene(NamedTuple):
    """``workspace`` is a key of ``workspaces.MAKERS``; ``show`` brings the screen into sight."""

    name: str
    workspace: str
    show: Callable[[Live], object]


def scenes() -> Sequence[Scene]:
    """All of them."""
    return (
        Scene("first-question", "first", lambda shown: None),
        Scene("campaigns-none", "empty", lambda shown: None),
        Scene("campaigns-samples", "samples", lambda shown: None),
        Scene("campaigns-many", "many", lambda shown: None),
        Scene("gallery", "samples", lambda shown: shown.window.gallery_wanted.emit()),
        Scene("palette", "samples", lambda shown: shown.window.palette_wanted.emit()),
        Scene("settings", "samples", lambda shown: shown.window.show_page("settings")),
        *_editors(),
        Scene("editor-all-devices", "samples", lambda shown: _stage(shown, "simple").model.choose(mode="devices")),
        Scene("editor-all-types", "samples", lambda shown: _stage(shown, "message-icon").model.choose(mode="types")),
        Scene("editor-checks", "samples", _checks),
        Scene("proof-never", "people", lambda shown: _proof(shown, FINE)),
        Scene("proof-running", "people", _proof_running),
        Scene("proof-clean", "people", lambda shown: _proven(shown, FINE)),
        Scene("proof-findings", "people", lambda shown: _proven(shown, AWKWARD)),
        Scene("proof-picked", "people", _proof_picked),
        Scene("proof-stale", "people", _proof_stale),
    )


def named(names: Iterable[str]) -> Sequence[Scene]:
    """The scenes whose names begin with one of ``names``, all without any. Raises ``LookupError``."""
    every, wanted = scenes(), tuple(names)
    for name in wanted:
        if not any(scene.name.startswith(name) for scene in every):
            raise LookupError(f"No screen is called {name}. There are: {', '.join(scene.name for scene in every)}.")
    return [scene for scene in every if not wanted or scene.name.startswith(wanted)]


def _editors() -> Iterable[Scene]:
    for template in TEMPLATES:
        for platform in PLATFORMS:
            yield Scene(f"editor-{template.name}-{platform}", "samples", _editor(template.name, platform))


def _editor(template: str, platform: PlatformName) -> Callable[[Live], object]:
    return lambda shown: _stage(shown, template).model.choose(mode="one", device=platform)


def _stage(shown: Live, template: str) -> StageView:
    """The editor's stage with the sample of that type, in the window's own light."""
    row = next(row for row in shown.rows() if row.template == template and row.name != FAULTY)
    _, stage = shown.open_editor(row.id)
    stage.model.choose(theme=shown.theme.scheme)
    return stage


def _checks(shown: Live) -> None:
    row = next(row for row in shown.rows() if row.name == FAULTY)
    _, stage = shown.open_editor(row.id)
    stage.model.choose(theme=shown.theme.scheme)
    strip = child(shown.window, ChecksStrip)
    until(lambda: strip.model.known)
    strip.head.setChecked(True)


def _proof(shown: Live, name: str) -> ProofView:
    row = next(row for row in shown.rows() if row.name == name)
    shown.open_editor(row.id)
    shown.window.commands["proof.open"].trigger()
    return child(shown.window, ProofView)


def _proven(shown: Live, name: str) -> ProofView:
    view = _proof(shown, name)
    view.begin.click()
    until(lambda: view.model.state in ("clean", "findings"))
    return view


def _proof_running(shown: Live) -> None:
    view = _proof(shown, AWKWARD)
    view.stack.setCurrentWidget(view.running)
    view.show_progress(1_400, 3_200)


def _proof_picked(shown: Live) -> None:
    view = _proven(shown, AWKWARD)
    view.model.pick("title_cut")
    view.report.findings.setFocus()


def _proof_stale(shown: Live) -> None:
    view = _proven(shown, AWKWARD)
    view.model.editor.set(f"message/slides/{view.model.editor.slide.id}/title/text", shown.theme.scheme, typing=True)
