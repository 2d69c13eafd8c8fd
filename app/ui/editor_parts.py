"""Fills the editor's frame: model, form, stage and checks of one campaign, and what the header says of it."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QObject

from app.domain.errors import UserError
from app.domain.issues import Issue
from app.domain.message import Media
from app.render.paint import CardPainter
from app.render.pictures import StoredPictures
from app.services.pictures.placing import pictures_of
from app.services.ports import Stored
from app.services.services import Services
from app.ui import words
from app.ui.audience_doors import AudienceDoors
from app.ui.conflict_parts import offer_conflicts
from app.ui.context import Host, OpenWorkspace
from app.ui.forms import places
from app.ui.forms.tools import tools_for
from app.ui.history_parts import offer_history
from app.ui.proof_parts import offer_proof
from app.ui.sharing_parts import EditorSharing
from app.ui.team_notice_parts import offer_team_notice
from app.ui.viewmodels.checks import ChecksModel
from app.ui.viewmodels.editor import EditorModel
from app.ui.viewmodels.errands import Errands
from app.ui.viewmodels.filling import THEIRS, Filling, needed, warm
from app.ui.viewmodels.person import Known, PersonModel, read_last
from app.ui.viewmodels.saving import SaveSign
from app.ui.viewmodels.settings import INBOX_STYLE, style_of
from app.ui.viewmodels.stage import StageModel
from app.ui.views.checks_strip import ChecksStrip
from app.ui.views.editor import EditorPage
from app.ui.views.form import FormView
from app.ui.views.page import HOME
from app.ui.views.stage.offers import offer
from app.ui.views.stage.pictures import LivePictures
from app.ui.views.stage.stage_view import StageView


class Editors:
    """Fills editors, one after the other; they share what cards are drawn with."""

    def __init__(self) -> None:
        self._painter: CardPainter | None = None

    def fill(self, page: EditorPage, opened: OpenWorkspace, host: Host) -> None:
        """See ``fill_editor``."""
        fill_editor(page, opened, host, self.painter(opened.services))

    def painter(self, services: Services) -> CardPainter:
        """Made when it is first needed."""
        if self._painter is None:
            self._painter = CardPainter(services.resources, StoredPictures(services.shipped), services.measure)
        return self._painter


def fill_editor(page: EditorPage, opened: OpenWorkspace, host: Host, painter: CardPainter) -> None:
    """Read the campaign on the database lane, then put its editor into ``page``; it draws with ``painter``."""
    workspace, campaign = opened.workspace, page.campaign

    def read(_context: object) -> _Read:
        stored = workspace.get(campaign)
        if stored is None:
            raise UserError("The campaign is not in this workspace any more", next_step="Choose another one")
        personal = needed(stored.campaign)
        if personal:
            warm(opened.services.personaliser, stored.campaign.dialect)
        return _Read(stored, workspace.setting(INBOX_STYLE), read_last(workspace), personal)

    def fill(found: _Read) -> None:
        _Editor(page, opened, host, found, painter)

    def fail(error: Exception) -> None:
        page.give_up()
        host.trouble(error)

    page.begin(opened.jobs.run("database", read, fill, fail))


class _Read(NamedTuple):
    """What the workspace has for an editor."""

    stored: Stored
    style: object
    known: Known
    personal: bool
    """Some text may hold personal fields: what reads them is loaded."""


class _Editor(QObject):
    """The parts of one editor, and the lines between them. The stage comes first: it is what one opens a campaign for;
    the rest is made once the stage is painted."""

    def __init__(self, page: EditorPage, opened: OpenWorkspace, host: Host, found: _Read, painter: CardPainter) -> None:
        super().__init__(page)
        services, workspace, jobs = opened.services, opened.workspace, opened.jobs
        self._page = page
        self._opened = opened
        self._host = host
        self.model = EditorModel(
            workspace, services.editing(workspace), jobs, services.clock, found.stored, opened.watch
        )
        self.person = PersonModel(workspace, services.people(workspace), jobs, found.known, page)
        filling = Filling(lambda: services.personaliser, self.person, jobs, page, loaded=found.personal)
        self.person.uses = lambda: filling.uses(self.model.campaign)
        self.stage = StageModel(
            self.model,
            services.previewing(workspace),
            services.devices,
            services.settings,
            services.clock,
            filling,
            style_of(found.style),
            parent=page,
        )
        media = services.media(workspace)
        self._pictures = LivePictures(
            workspace, jobs, lambda url: media.learn(url).data, self._is_in_sight, parent=page
        )
        self._shows_choice: Callable[[Media], bool] = lambda _media: False
        self._painter = painter.over(self._pictures)
        self._view = StageView(
            self.stage, self._painter, self._pictures, lambda: services.drawing(workspace), page.stage_place, bare=True
        )
        self.model.field_requested.connect(self._on_field_requested)
        if opened.team is not None:
            self.model.changed.connect(opened.team.way.take)
        page.set_stage(self._view)
        self._view.furnish()
        page.attach(self.model)
        self.sharing = EditorSharing(self.model, opened, host, page)
        self.sharing.changed.connect(self._show_name)
        self._show_name()
        page.make_rest(self._rest(), self._view)

    def _rest(self) -> Iterator[None]:
        """Step by step, what is seen most first."""
        page, opened, host = self._page, self._opened, self._host
        yield from self._make_form()
        yield
        self._make_checks()
        drawing = (self.stage, self._painter, self._pictures, opened, host)
        offer(self._view, host.commands, page)
        offer_history(page, *drawing)
        self._shows_choice = offer_conflicts(page, *drawing)
        offer_team_notice(page, self.model, opened, host)
        self._connect()
        self._suggest_languages()
        self._fetch_missing(opened, self._pictures)

    def _make_form(self) -> Iterator[None]:
        page, opened, host = self._page, self._opened, self._host
        self._tools = tools = tools_for(self.model, opened, self._pictures)
        self.form = FormView(self.model, tools, page.form_place, gradually=True)
        yield
        yield from self.form.grow()
        AudienceDoors(self.model, tools.audience, opened, host, page)
        tools.results.told.connect(host.tell)
        tools.results.import_wanted.connect(lambda: host.commands["results.import"].trigger())
        page.set_form(self.form)
        yield
        places.chain_now(self.form)

    def _make_checks(self) -> None:
        page, opened, host, labels = self._page, self._opened, self._host, self._tools.labels
        mend = opened.services.labels(opened.workspace).mend
        self._checking = opened.services.checking(opened.workspace)
        self.checks = ChecksModel(self.model, self._checking.check, opened.jobs, page, mend)
        labels.mended.connect(self.checks.run)
        self.checks.changed.connect(labels.look_again)
        strip = ChecksStrip(self.checks)
        page.set_checks(strip)
        self.proof = offer_proof(page, self.model, strip, opened, host)

    def _on_field_requested(self, path: str) -> None:
        """Before there is a form that leads there."""
        if self._page.unfinished and self._page.finish():
            self.form.request_field(path)

    def _fetch_missing(self, opened: OpenWorkspace, pictures: LivePictures) -> None:
        """What the team has of this campaign's pictures and this computer has not: archived campaigns keep theirs
        only once they are opened."""
        campaign = self.model.campaign
        shown = [media for _, media in pictures_of(campaign.message) if media.sha256]

        def arrived(came: list[str]) -> None:
            for media in shown:
                if media.sha256 in came:
                    pictures.forget(media)

        if campaign.shared and shown:
            services, workspace = opened.services, opened.workspace
            Errands(self, opened.jobs).run(
                "sync", lambda _: services.syncing(workspace).fetch(campaign.id), arrived, lambda _: None
            )

    def _is_in_sight(self, media: Media) -> bool:
        return self._shows_choice(media) or any(media == each for _, each in pictures_of(self.model.campaign.message))

    def _connect(self) -> None:
        self.model.told.connect(self._host.tell)
        for model in (self.stage, self.person):
            model.told.connect(self._host.tell)
        self.person.changed.connect(self._suggest_languages)
        self.proof.show_recipient.connect(self.person.show)
        self._opened.watch.changed.connect(self.person.refresh)
        self.form.languages.chosen.connect(lambda code: self.stage.speak(code or THEIRS))
        self.model.changed.connect(self._on_changed)
        self.model.sign_changed.connect(self._show_sign)
        self.model.gone.connect(self._on_gone)
        self.checks.changed.connect(self.form.show_issues)
        self.checks.changed.connect(self._remember)

    def _suggest_languages(self) -> None:
        spoken = (each for each in self.person.people.attributes if each.role == "language")
        self.form.languages.suggest(code for each in spoken for code in each.samples)

    def _on_changed(self, paths: frozenset[str]) -> None:
        if paths & {"", "name", "status", "shared"}:
            self._show_name()

    def _remember(self, issues: tuple[Issue, ...]) -> None:
        """Keep the counts for the list of campaigns."""
        found = {self.model.campaign.id: issues}
        self._opened.jobs.run("database", lambda _: self._checking.remember(found), failed=lambda _: None)

    def _show_name(self) -> None:
        campaign = self.model.campaign
        self._page.set_name(words.name(campaign.name))
        self._page.status_changed.emit(f"{words.status(campaign.status)} · {self.sharing.words()}")
        self._show_sign(self.model.sign)

    def _show_sign(self, sign: SaveSign) -> None:
        if sign.error is not None:
            self._page.saved_changed.emit(self.tr("Not saved: {reason}").format(reason=sign.error.title), "bad")
        elif sign.pending:
            self._page.saved_changed.emit(self.tr("Saving"), "")
        else:
            self._page.saved_changed.emit(self.tr("Saved {time}").format(time=f"{sign.at:%H:%M:%S}"), "good")

    def _on_gone(self) -> None:
        self._host.tell(self.tr("This campaign was removed from the workspace."))
        self._host.show_page(HOME)
