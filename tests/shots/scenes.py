"""The screens that are photographed: each on one of the workspaces, brought into sight as a person would."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QVBoxLayout

from app.platforms.base import PlatformName
from app.templates.registry import TEMPLATES
from app.ui.views.checks_strip import ChecksStrip
from app.ui.views.page import Page
from app.ui.views.segments.panel import SegmentsPanel
from app.ui.views.stage.stage_view import StageView
from tests.live import Live, child, until
from tests.shots.audience import CAMPAIGN, SEGMENTS
from tests.shots.workspaces import FAULTY

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
        Scene("audience", "audience", lambda shown: _audience(shown, CAMPAIGN)),
        Scene("audience-no-recipients", "samples", lambda shown: _audience(shown, shown.rows()[0].id)),
        Scene("segments", "audience", _segments),
        Scene("segments-list", "audience", lambda shown: _segments(shown).model.choose(SEGMENTS[2].id)),
        Scene("segments-none", "samples", _segments),
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


def _audience(shown: Live, campaign: str) -> None:
    form, _ = shown.open_editor(campaign)
    form.tabs.setCurrentIndex(list(form.sections).index("audience"))
    shown.settle()


def _segments(shown: Live) -> SegmentsPanel:
    """The panel by itself, without the page around it."""
    opened = shown.window.navigation.opened
    assert opened is not None
    page = Page()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    panel = SegmentsPanel(opened, shown.window, page)
    layout.addWidget(panel)
    shown.window.navigation.show_passing(page)
    shown.settle()
    return panel


def _checks(shown: Live) -> None:
    row = next(row for row in shown.rows() if row.name == FAULTY)
    _, stage = shown.open_editor(row.id)
    stage.model.choose(theme=shown.theme.scheme)
    strip = child(shown.window, ChecksStrip)
    until(lambda: strip.model.known)
    strip.head.setChecked(True)
