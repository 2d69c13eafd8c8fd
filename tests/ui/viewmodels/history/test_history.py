import pytest
from msgspec.structs import replace
from shiboken6 import isValid

from app.domain.edits import SetValue
from app.domain.errors import UserError
from app.ui.viewmodels.history.entries import NOW
from tests.ui.past import BODY, TITLE, past
from tests.ui.staging import simple, staged


@pytest.fixture
def open_history(written):
    """A version called “First”, a later title, and the history open."""
    written.name("First")
    written.write(TITLE, "Autumn")
    written.start()
    return written


def versions(past):
    return [(version.kind, version.name) for version in past.service.list(past.campaign)]


def test_the_newest_version_stands_beside_now(open_history):
    pair = open_history.model.pair
    assert (pair.one.title, pair.other.title) == ("First", "Now")


def test_a_restored_version_is_shown_by_the_editor_at_once_and_is_a_version(open_history):
    open_history.model.restore()
    open_history.run()
    assert open_history.title() == "Spring"
    assert [kind for kind, _ in versions(open_history)] == ["restore", "hour", "named"]
    assert open_history.told[-1][0] == "The campaign is as it was then."


def test_the_way_back_from_a_restored_version_is_undo(open_history):
    open_history.model.restore()
    open_history.run()
    open_history.told[-1][1]()
    open_history.run()
    assert open_history.title() == "Autumn"


def test_nothing_typed_is_lost_by_restoring(open_history):
    """It is committed first, and is in the version of what stood before."""
    open_history.staged.editor.set(BODY, "Typed a moment ago", typing=True)
    open_history.model.restore()
    open_history.run()
    kept = open_history.service.get(open_history.service.list(open_history.campaign)[1].id)[1]
    assert kept.message.slides[0].body.text == "Typed a moment ago"
    assert open_history.staged.editor.value(BODY) == "Two nights"


def test_restoring_what_is_there_already_says_so_and_keeps_nothing(open_history):
    open_history.model.restore()
    open_history.run()
    open_history.model.versions.choose(open_history.service.find(open_history.campaign, "First").id)
    open_history.run()
    count = len(versions(open_history))
    open_history.model.restore()
    open_history.run()
    assert open_history.told[-1] == ("The campaign is like this already.", None)
    assert len(versions(open_history)) == count


def test_what_could_not_be_restored_is_named(open_history, monkeypatch):
    with open_history.staged.workspace.transaction() as transaction:
        version, document = transaction.version(open_history.model.versions.hand)
        transaction.drop_versions([version.id])
        transaction.add_version(version, replace(document, labels=("gone",)))
    open_history.model.versions._documents.clear()
    open_history.model.refresh()
    open_history.run()
    open_history.model.restore()
    open_history.run()
    assert open_history.told[-1][0].endswith("Left out, because they are gone: gone")


@pytest.mark.parametrize(("change", "title"), [("restore", "Autumn"), ("forget", "Autumn")])
def test_a_way_back_works_after_the_editor_was_closed(change, title, qapp):
    made = past(staged(simple()))
    campaign = made.campaign
    made.name("First")
    made.write(TITLE, "Autumn")
    made.start()
    getattr(made.model, change)()
    made.run()
    made.staged.close()
    assert not isValid(made.model)
    made.told[-1][1]()
    made.run()
    assert made.staged.workspace.get(campaign).campaign.message.slides[0].title.text == title
    assert "First" in [version.name for version in made.service.list(campaign)]


def test_the_campaign_as_it_is_gets_a_name_with_what_was_just_typed(open_history):
    model = open_history.model
    model.versions.choose(NOW)
    open_history.staged.editor.set(TITLE, "Winter", typing=True)
    model.name("  Sent   to legal ")
    open_history.run()
    assert open_history.told[-1] == ("Kept as “Sent to legal”", None)
    newest = open_history.service.list(open_history.campaign)[0]
    assert open_history.service.get(newest.id)[1].message.slides[0].title.text == "Winter"


def test_a_version_gets_another_name(open_history):
    open_history.model.name("Second")
    open_history.run()
    assert open_history.names() == ["Second"]
    assert open_history.model.versions.entries[open_history.model.versions.hand].title == "Second"


def test_a_forgotten_version_comes_back_as_it_was(open_history):
    (before,) = open_history.service.list(open_history.campaign)
    open_history.model.forget()
    open_history.run()
    assert open_history.names() == []
    assert open_history.model.versions.hand == NOW
    open_history.told[-1][1]()
    open_history.run()
    assert open_history.service.list(open_history.campaign) == [before]


def test_the_time_line_shows_its_moment_beside_now(open_history):
    model = open_history.model
    model.choose_mode("timeline")
    open_history.run()
    assert (model.pair.one.title, model.pair.other) == ("Now", None)
    assert model.is_now
    model.timeline.go(1)
    open_history.run()
    assert (model.pair.one.detail, model.pair.other.title) == ("ann · Created", "Now")


def test_a_moment_is_restored(open_history):
    open_history.model.choose_mode("timeline")
    open_history.run()
    open_history.model.timeline.go(1)
    open_history.run()
    open_history.model.restore()
    open_history.run()
    assert open_history.title() == "Spring"
    assert open_history.model.timeline.moments[0].label == "Restore a version"


def test_a_moment_gets_a_name_and_keeps_its_instant(open_history):
    open_history.model.choose_mode("timeline")
    open_history.run()
    open_history.model.timeline.go(1)
    open_history.run()
    at = open_history.model.timeline.moment.at
    open_history.model.name("The beginning")
    open_history.run()
    made = open_history.service.find(open_history.campaign, "The beginning")
    assert (made.at, made.author) == (at, "ann")
    assert open_history.service.get(made.id)[1].message.slides[0].title.text == "Spring"


def test_a_moment_whose_document_is_on_its_way_is_neither_restored_nor_named(open_history):
    open_history.model.choose_mode("timeline")
    open_history.run()
    open_history.model.timeline.go(1)
    open_history.model.restore()
    open_history.model.name("Too soon")
    open_history.run()
    assert open_history.title() == "Autumn"
    assert "Too soon" not in open_history.names()


def test_what_changes_meanwhile_is_followed(open_history):
    open_history.write(TITLE, "Winter")
    assert open_history.model.pair.other.document.message.slides[0].title.text == "Winter"


def test_what_another_process_keeps_is_listed(open_history):
    count = len(open_history.model.versions.entries)
    open_history.keep("sync")
    open_history.model.refresh()
    open_history.run()
    assert len(open_history.model.versions.entries) == count + 1


def test_out_of_sight_nothing_is_read(open_history):
    open_history.model.leave()
    open_history.staged.editor.edit([SetValue(TITLE, "Winter")])
    open_history.model.refresh()
    assert not [job for job in open_history.staged.jobs.waiting if job.lane == "lists"]


def test_who_may_only_read_can_look_but_not_change(open_history):
    open_history.staged.editor.read_only = True
    model = open_history.model
    assert model.barred == "This workspace can only be read."
    for change in (model.restore, model.forget, lambda: model.name("No")):
        change()
    open_history.run()
    assert (open_history.title(), open_history.names()) == ("Autumn", ["First"])
    assert model.pair.one.title == "First"


def test_a_name_of_nothing_but_spaces_is_refused(open_history):
    told = open_history.staged.editor
    sentences = []
    told.told.connect(sentences.append)
    open_history.model.name("   ")
    open_history.run()
    assert sentences and sentences[0].startswith("A version needs a name")
    assert open_history.names() == ["First"]


def test_restoring_that_fails_says_why_and_changes_nothing(open_history, monkeypatch):
    def broken(*_, **__):
        raise UserError("The disk is full")

    sentences = []
    open_history.staged.editor.told.connect(sentences.append)
    monkeypatch.setattr(open_history.model._service, "restore_document", broken)
    open_history.model.restore()
    open_history.run()
    assert sentences == ["The disk is full."]
    assert open_history.title() == "Autumn"
    assert open_history.told == []


def test_forgetting_what_somebody_else_has_forgotten_is_told_by_the_window(open_history):
    troubles = []
    open_history.staged.jobs.trouble.connect(troubles.append)
    open_history.service.forget(open_history.model.versions.hand)
    open_history.model.forget()
    open_history.run()
    assert [error.title for error in troubles] == ["This version is not in the workspace any more"]


def test_undo_in_the_editor_is_seen_in_the_history(open_history):
    open_history.staged.editor.undo()
    open_history.run()
    pair = open_history.model.pair
    assert pair.other.document.message.slides[0].title.text == "Spring"


def test_typing_is_a_moment_as_soon_as_it_is_committed(open_history):
    model = open_history.model
    model.choose_mode("timeline")
    open_history.run()
    count = len(model.timeline.moments)
    open_history.write(BODY, "Three nights")
    assert len(model.timeline.moments) == count + 1
    assert model.timeline.what() == "Message"


def test_back_to_the_versions_their_choice_is_as_it_was(open_history):
    model = open_history.model
    held = model.versions.hand
    model.choose_mode("timeline")
    open_history.run()
    model.choose_mode("versions")
    open_history.run()
    assert model.versions.hand == held
    assert model.pair.one.title == "First"
