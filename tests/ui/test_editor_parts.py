from types import SimpleNamespace

import pytest

from app.bootstrap import Services
from app.domain.message import Message
from app.domain.recipient import Attribute
from app.services.editing import Editing
from app.services.ports import ListQuery
from app.ui.context import OpenWorkspace
from app.ui.editor_parts import Editors
from app.ui.viewmodels.watch import Watch
from app.ui.views.editor import EditorPage
from tests.fakes import FakeClock
from tests.made import campaign, slide
from tests.ui.staging import person, populate


class Host:
    """Remembers what the window was asked."""

    def __init__(self, commands, theme):
        self.commands, self.theme = commands, theme
        self.told, self.troubles, self.pages = [], [], []
        self.tell = lambda text, *_: self.told.append(text)
        self.warn = self.tell
        self.trouble = self.troubles.append
        self.show_page = self.pages.append
        self.open_campaign = lambda _campaign: None


@pytest.fixture
def opened(tmp_path, jobs, qapp):
    services = Services(author="ann", clock=FakeClock())
    with services:
        workspace = services.create(tmp_path / "w.galley", "both")
        watch = Watch(workspace, jobs)
        yield OpenWorkspace(
            services=services,
            workspace=workspace,
            commands=SimpleNamespace(),
            choices=SimpleNamespace(),
            jobs=jobs,
            watch=watch,
        )
        jobs.run_all()
        watch.deleteLater()


@pytest.fixture
def edit(opened, jobs, window, theme, qtbot):
    """Opens a campaign; the page, its model, and what the header and the host were told."""
    made = []

    def open_it(one):
        opened.services.editing(opened.workspace).create([one])
        page, host = EditorPage(one.id), Host(window.commands, theme)
        qtbot.addWidget(page)
        names, signs, statuses = [], [], []
        page.place_changed.connect(lambda: names.append(page.title()))
        page.saved_changed.connect(lambda text, tone: signs.append((text, tone)))
        page.status_changed.connect(statuses.append)
        Editors().fill(page, opened, host)
        jobs.run_all()
        model = page._model
        made.append(page)
        return SimpleNamespace(page=page, model=model, host=host, names=names, signs=signs, statuses=statuses)

    yield open_it
    for page in made:
        page.left()
        jobs.run_all()


def test_the_header_says_name_status_and_when_it_was_saved(edit):
    editor = edit(campaign(1, slide("a", "Hello"), name="Spring sale"))
    assert editor.names[-1] == "Spring sale"
    assert editor.statuses[-1] == "Draft · only on this computer"
    assert editor.signs[-1][0].startswith("Saved ")


def test_the_sign_follows_typing_and_its_commit(edit, jobs):
    editor = edit(campaign(1, slide("a", "Hello")))
    editor.model.set("message/slides/a/title/text", "Hi", typing=True)
    assert editor.signs[-1][0] == "Saving"
    editor.model.flush()
    jobs.run_all()
    assert editor.signs[-1] == (editor.signs[-1][0], "good")
    assert editor.signs[-1][0].startswith("Saved ")


def test_another_name_is_shown_with_its_sign(edit):
    editor = edit(campaign(1, slide("a", "Hello")))
    editor.model.set("name", "Autumn")
    assert editor.names[-1] == "Autumn"
    assert editor.signs[-1][0] == "Saving"


def test_undo_of_the_header_is_the_editors(edit, jobs):
    editor = edit(campaign(1, slide("a", "Hello")))
    editor.model.set("name", "Autumn")
    assert editor.page.can_undo()
    editor.page.undo()
    jobs.run_all()
    assert editor.model.campaign.name == "Spring sale"


def test_leaving_commits_what_was_typed(edit, jobs, opened):
    editor = edit(campaign(1, slide("a", "Hello")))
    editor.model.set("name", "Autumn")
    editor.page.left()
    jobs.run_all()
    assert opened.workspace.get(editor.page.campaign).campaign.name == "Autumn"


def test_the_list_knows_what_the_checks_found(edit, jobs, opened):
    editor = edit(campaign(1, slide("a", "Hello")))
    editor.model.set("message/inbox_tags", ["a,b"])
    editor.model.flush()
    jobs.run_all()
    checks = next(child for child in editor.page.children() if type(child).__name__ == "_Editor").checks
    checks.run()
    jobs.run_all()
    (row,) = opened.workspace.rows(ListQuery())
    assert row.errors == checks.counts()[0] > 0


def test_a_campaign_that_somebody_removes_leads_back_to_the_list(edit, jobs, opened):
    editor = edit(campaign(1, slide("a", "Hello")))
    Editing(opened.workspace, FakeClock(), "bob").undo(None)
    editor.model._saving._seen_version = None
    editor.model._saving._look_for_others()
    jobs.run_all()
    assert editor.host.pages == ["campaigns"]
    assert editor.host.told


def test_a_campaign_that_is_not_there_is_told(opened, jobs, window, theme, qtbot):
    page, host = EditorPage("00000000-0000-4000-8000-00000000dead"), Host(window.commands, theme)
    qtbot.addWidget(page)
    Editors().fill(page, opened, host)
    jobs.run_all()
    assert "not in this workspace" in host.troubles[0].sentence()


UK = {"slides/a/title/text": "Вітаю, {{ Profile.Name }}"}


def parts(editor):
    return next(child for child in editor.page.children() if type(child).__name__ == "_Editor")


def test_the_preview_is_for_who_was_looked_at_last_from_the_first_picture_on(edit, opened):
    populate(opened.workspace, [person("li", Name="Li")], "li")
    editor = edit(campaign(1, slide("a", "Hi {{ Profile.Name }}"), dialect="liquid"))
    stage = parts(editor).stage
    assert stage.look.placement.find("title").text == "Hi Li"


def test_the_language_in_hand_is_the_one_in_the_preview(edit, opened):
    populate(opened.workspace, [person("li", Name="Li", Language="pl")], "li")
    message = Message(slides=(slide("a", "Hello"),), languages={"uk": UK})
    editor = parts(edit(campaign(1, message=message, dialect="liquid")))
    editor.form.languages.take("uk")
    assert editor.stage.look.placement.find("title").text == "Вітаю, Li"
    editor.form.languages.take("")
    assert editor.stage.look.placement.find("title").text == "Hello"


def test_a_recipient_that_changes_elsewhere_changes_the_preview(edit, opened, jobs):
    populate(opened.workspace, [person("li", Name="Li")], "li")
    editor = edit(campaign(1, slide("a", "Hi {{ Profile.Name }}"), dialect="liquid"))
    with opened.workspace.transaction() as transaction:
        transaction.put_recipients([person("li", Name="Lin")])
    opened.watch.changed.emit()
    jobs.run_all()
    assert parts(editor).stage.look.placement.find("title").text == "Hi Lin"


def test_languages_that_recipients_read_are_suggested(edit, opened):
    with opened.workspace.transaction() as transaction:
        transaction.put_attributes([Attribute(name="Lang", role="language", samples=("uk", "pl"))], ())
    assert parts(edit(campaign(1, slide("a", "Hello")))).form.languages.suggested == ("uk", "pl")
