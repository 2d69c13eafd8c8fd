"""The screens that are photographed: each on one of the workspaces, brought into sight as a person would."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout

from app.platforms.base import PlatformName
from app.services.ports import LABELS
from app.templates.registry import TEMPLATES
from app.ui.forms.long_text import LongTextField
from app.ui.forms.text import TextField
from app.ui.forms.writing import Writing
from app.ui.viewmodels.filters import Filter
from app.ui.viewmodels.list_columns import COLUMNS
from app.ui.viewmodels.periods import Range
from app.ui.views.campaign_table import CampaignTableView
from app.ui.views.campaigns import CampaignsPage
from app.ui.views.checks_strip import ChecksStrip
from app.ui.views.form import FormView
from app.ui.views.library.arrangement import CARDS
from app.ui.views.page import Page
from app.ui.views.proof.proof_view import ProofView
from app.ui.views.recipients.importing import ImportDialog
from app.ui.views.recipients.listing import RecipientsPanel
from app.ui.views.recipients.page import RecipientsPage
from app.ui.views.recipients.sample_data import SampleDataPanel
from app.ui.views.segments.panel import SegmentsPanel
from app.ui.views.stage.stage_view import StageView
from tests.live import Live, child, until
from tests.shots import exchange, scenes_library, scenes_results, scenes_team
from tests.shots.audience import CAMPAIGN, SEGMENTS
from tests.shots.conflicts import conflict_scenes
from tests.shots.history import history_scenes
from tests.shots.proof import AWKWARD, FINE
from tests.shots.scene import Scene
from tests.shots.scenes_details import details
from tests.shots.scenes_organise import organise
from tests.shots.who import who_scenes
from tests.shots.workspaces import BROKEN, FAULTY, PERSONAL, WRITTEN, recipients_file

PLATFORMS: tuple[PlatformName, ...] = ("android", "ios", "web")


def scenes() -> Sequence[Scene]:
    """All of them."""
    return (
        Scene("first-question", "first", lambda shown: None),
        Scene("campaigns-none", "empty", lambda shown: None),
        Scene("campaigns-samples", "samples", lambda shown: None),
        Scene("campaigns-many", "many", lambda shown: None),
        Scene("campaigns-selected", "many", lambda shown: child(shown.window, CampaignTableView).selectAll()),
        Scene("campaigns-columns", "many", _every_column),
        Scene("campaigns-cards", "samples", lambda shown: _campaigns(shown).arrangement.choose(CARDS)),
        Scene("campaigns-cards-many", "many", lambda shown: _campaigns(shown).arrangement.choose(CARDS)),
        Scene("campaigns-filters", "many", _filters),
        Scene("campaigns-filter-labels", "many", _filter_labels),
        Scene("bulk-labels", "many", lambda shown: scenes_library.pick(shown, "label", 3)),
        Scene("bulk-labels-found", "many", scenes_library.labels),
        Scene("bulk-subscriptions", "many", lambda shown: scenes_library.pick(shown, "subscribe", 3)),
        Scene("bulk-running", "many", scenes_library.under_way),
        Scene("renew", "renewing", scenes_library.renew),
        Scene("renew-editor", "renewing", lambda shown: scenes_library.renew(shown, editor=True)),
        Scene("bin", "renewing", scenes_library.bin),
        Scene("gallery", "samples", lambda shown: shown.window.gallery_wanted.emit()),
        Scene("palette", "samples", lambda shown: shown.window.palette_wanted.emit()),
        Scene("settings", "samples", lambda shown: shown.window.show_page("settings")),
        *_editors(),
        *_recipients(),
        *(Scene(*each) for each in scenes_results.scenes()),
        *(Scene(*each) for each in scenes_team.scenes()),
        *details(),
        *organise(),
        Scene("editor-all-devices", "samples", lambda shown: _stage(shown, "simple").model.choose(mode="devices")),
        Scene("editor-all-types", "samples", lambda shown: _stage(shown, "message-icon").model.choose(mode="types")),
        Scene("editor-checks", "samples", _checks),
        Scene("audience", "audience", lambda shown: _audience(shown, CAMPAIGN)),
        Scene("audience-no-recipients", "no-recipients", lambda shown: _audience(shown, shown.rows()[0].id)),
        Scene("segments", "audience", _segments),
        Scene("segments-list", "audience", lambda shown: _segments(shown).model.choose(SEGMENTS[2].id)),
        Scene("segments-none", "samples", _segments),
        Scene("preview-as", "people", lambda shown: _person(shown, "sample-01@example.com")),
        Scene("preview-as-long", "people", lambda shown: _person(shown, "sample-05@example.com")),
        Scene("preview-as-devices", "people", _person_everywhere),
        Scene("preview-as-menu", "people", _person_menu),
        Scene("preview-as-search", "people", _person_search),
        Scene("preview-failed", "people", _failed),
        Scene("preview-cancelled", "people", _cancelled),
        Scene("languages", "people", lambda shown: _languages(shown, "uk")),
        Scene("languages-right-to-left", "people", lambda shown: _languages(shown, "ar")),
        Scene("languages-missing", "people", lambda shown: _languages(shown, "uk").translations.open_missing()),
        Scene("languages-add", "people", lambda shown: _languages(shown, "").language_bar.add.open()),
        Scene("personal-tokens", "writing", _tokens),
        Scene("personal-completion", "writing", _completion),
        Scene("personal-fallback", "writing", _fallback),
        Scene("personal-error", "writing", _error),
        Scene("proof-never", "proof", lambda shown: _proof(shown, FINE)),
        Scene("proof-running", "proof", _proof_running),
        Scene("proof-clean", "proof", lambda shown: _proven(shown, FINE)),
        Scene("proof-findings", "proof", lambda shown: _proven(shown, AWKWARD)),
        Scene("proof-picked", "proof", _proof_picked),
        Scene("proof-stale", "proof", _proof_stale),
        *(Scene(*each) for each in history_scenes()),
        *(Scene(*each) for each in conflict_scenes()),
        *(Scene(*each) for each in who_scenes()),
        *(Scene(*each) for each in exchange.shots()),
    )


def named(names: Iterable[str]) -> Sequence[Scene]:
    """The scenes whose names begin with one of ``names``, all without any. Raises ``LookupError``."""
    every, wanted = scenes(), tuple(names)
    for name in wanted:
        if not any(scene.name.startswith(name) for scene in every):
            raise LookupError(f"No screen is called {name}. There are: {', '.join(scene.name for scene in every)}.")
    return [scene for scene in every if not wanted or scene.name.startswith(wanted)]


def _every_column(shown: Live) -> None:
    page = shown.window.navigation.current
    assert isinstance(page, CampaignsPage)
    for column in COLUMNS:
        page.head.show_column(column.name, True)
    page.head.sort(COLUMNS[0])


def _recipients() -> Iterable[Scene]:
    yield Scene("recipients-none", "empty", lambda shown: shown.window.show_page("recipients"))
    yield Scene("recipients-samples", "samples", lambda shown: _tab(shown, "recipients"))
    yield Scene("recipients-full", "crowd", lambda shown: _listing(shown).table.stand_on(1))
    yield Scene("recipients-nobody", "crowd", lambda shown: _listing(shown).bar.search.setText("zebra"))
    yield Scene("recipients-attributes", "crowd", lambda shown: _tab(shown, "attributes"))
    yield Scene("recipients-sample-data", "crowd", lambda shown: _tab(shown, "sample-data"))
    yield Scene("recipients-sample-data-error", "crowd", _sample_data_error)
    yield Scene("recipients-import", "crowd", _import)
    yield Scene("recipients-import-problems", "crowd", _import_problems)


def _tab(shown: Live, tab: str) -> RecipientsPage:
    shown.window.show_page("recipients")
    page = shown.window.navigation.current
    assert isinstance(page, RecipientsPage)
    page.show_tab(tab)
    shown.settle()
    return page


def _listing(shown: Live) -> RecipientsPanel:
    listing = _tab(shown, "recipients").list
    assert isinstance(listing, RecipientsPanel)
    return listing


def _sample_data_error(shown: Live) -> None:
    panel = _tab(shown, "sample-data").panels["sample-data"]
    assert isinstance(panel, SampleDataPanel)
    panel.fields["Event"].prose.setPlainText('{"price": 120, "items": [')


def _import(shown: Live) -> ImportDialog:
    listing = _listing(shown)
    listing.bringing.start(recipients_file(shown.services.places.default_workspace().parent))
    dialog = child(listing, ImportDialog)
    until(lambda: dialog.model.ready)
    return dialog


def _import_problems(shown: Live) -> ImportDialog:
    dialog = _import(shown)
    dialog.mapping.fold.unfold()
    return dialog


def _editors() -> Iterable[Scene]:
    for template in TEMPLATES:
        for platform in PLATFORMS:
            yield Scene(f"editor-{template.name}-{platform}", "samples", _editor(template.name, platform))


def _editor(template: str, platform: PlatformName) -> Callable[[Live], object]:
    return lambda shown: _stage(shown, template).model.choose(mode="one", device=platform)


def _stage(shown: Live, template: str) -> StageView:
    """The editor's stage with the sample of that type, in the window's own light."""
    row = next(row for row in shown.rows() if row.template == template and row.name not in (FAULTY, PERSONAL, BROKEN))
    _, stage = shown.open_editor(row.id)
    stage.model.choose(theme=shown.theme.scheme)
    return stage


def _campaigns(shown: Live) -> CampaignsPage:
    page = shown.window.navigation.current
    assert isinstance(page, CampaignsPage)
    return page


def _filters(shown: Live) -> None:
    """As many filters as somebody would ever use at once."""
    page = _campaigns(shown)
    label = page.finding.choices.names(LABELS)[0].id
    between, since = (Range(span="between", first="2020-01-01", last=last) for last in ("2026-03-12", ""))
    page.finding.put(Filter(status="draft", label=label, changed=between, created=since))


def _filter_labels(shown: Live) -> None:
    chip = _campaigns(shown).bar.filters.chips["label"]
    chip.open_below(chip)


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


def _person(shown: Live, identity: str, name: str = PERSONAL) -> tuple[FormView, StageView]:
    """The personal campaign as a recipient gets it."""
    row = next(row for row in shown.rows() if row.name == name)
    form, stage = shown.open_editor(row.id)
    stage.model.choose(theme=shown.theme.scheme, mode="one", device="android")
    stage.model.person.show(identity)
    shown.settle()
    return form, stage


def _person_everywhere(shown: Live) -> None:
    _, stage = _person(shown, "sample-01@example.com")
    stage.model.choose(mode="devices")


def _person_menu(shown: Live) -> None:
    _, stage = _person(shown, "sample-01@example.com")
    stage.bar.person.open()
    shown.settle()


def _person_search(shown: Live) -> None:
    _, stage = _person(shown, "sample-01@example.com")
    stage.bar.person.open().search.setText("sa")
    shown.settle()


def _failed(shown: Live) -> None:
    _, stage = _person(shown, "sample-01@example.com", BROKEN)
    path = f"message/slides/{stage.model.editor.slide.id}/title/text"
    stage.model.editor.set(path, "Hello {{ Profile.FirstName }}, spring is here")
    stage.model.editor.set(path, "Hello {{ Profile.FirstName, spring is here")
    shown.settle()


def _cancelled(shown: Live) -> None:
    _, stage = _person(shown, "sample-01@example.com", BROKEN)
    path = f"message/slides/{stage.model.editor.slide.id}/title/text"
    stage.model.editor.set(path, "Hello {{ Profile.FirstName }}")
    stage.model.editor.set(path, "Hello {% if Profile.City == 'Kyiv' %}{% abort %}{% endif %}")
    shown.settle()


def _languages(shown: Live, code: str) -> FormView:
    """The personal campaign with a version in hand."""
    form, _ = _person(shown, "sample-01@example.com")
    form.languages.take(code)
    shown.settle()
    return form


def _checks(shown: Live) -> None:
    row = next(row for row in shown.rows() if row.name == FAULTY)
    _, stage = shown.open_editor(row.id)
    stage.model.choose(theme=shown.theme.scheme)
    strip = child(shown.window, ChecksStrip)
    until(lambda: strip.model.known)
    strip.head.setChecked(True)


def _personal(shown: Live, place: str) -> Writing:
    """The writing in a text of the campaign with personal fields, its end in sight and the focus in it."""
    row = next(row for row in shown.rows() if row.name == WRITTEN)
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
