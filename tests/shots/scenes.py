"""The screens that are photographed: each on one of the workspaces, brought into sight as a person would."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.platforms.base import PlatformName
from app.templates.registry import TEMPLATES
from app.ui.forms.long_text import LongTextField
from app.ui.forms.text import TextField
from app.ui.forms.writing import Writing
from app.ui.views.checks_strip import ChecksStrip
from app.ui.views.form import FormView
from app.ui.views.stage.stage_view import StageView
from tests.live import Live, child, until
from tests.shots.workspaces import FAULTY, PERSONAL

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
        Scene("personal-tokens", "personal", _tokens),
        Scene("personal-completion", "personal", _completion),
        Scene("personal-fallback", "personal", _fallback),
        Scene("personal-error", "personal", _error),
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


def _personal(shown: Live, place: str) -> Writing:
    """The writing in a text of the campaign with personal fields, its end in sight and the focus in it."""
    row = next(row for row in shown.rows() if row.name == PERSONAL)
    form, stage = shown.open_editor(row.id)
    stage.model.choose(theme=shown.theme.scheme)
    field = next(widget for widget in form.widgets if widget.path.endswith(place))
    assert isinstance(field, TextField | LongTextField)
    field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
    shown.settle()
    return field.writing


def _tokens(shown: Live) -> None:
    editor = _personal(shown, "/title/text").editor
    pill, _ = editor.boxes()[0]
    editor.select(pill.start, pill.end)


def _completion(shown: Live) -> Writing:
    writing = _personal(shown, "/title/text")
    QTest.keyClick(writing.editor, Qt.Key.Key_End)
    QTest.keyClicks(writing.editor, " @")
    shown.settle()
    return writing


def _fallback(shown: Live) -> None:
    writing = _completion(shown)
    QTest.keyClicks(writing.editor, "city")
    QTest.keyClick(writing.editor, Qt.Key.Key_Return)


def _error(shown: Live) -> None:
    editor = _personal(shown, "/body/text").editor
    field = editor.parentWidget()
    assert isinstance(field, LongTextField)
    until(lambda: bool(field.problems.lines))
    child(shown.window.navigation.current, FormView).sections["message"].ensureWidgetVisible(field.problems)
