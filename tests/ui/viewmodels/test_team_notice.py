from types import SimpleNamespace

import pytest

from app.domain.edits import SetValue
from app.services.syncing.membership import ROLE
from app.services.syncing.parked import Parked
from app.ui.viewmodels.team_notice import Doors, TeamNoticeModel
from tests.ui.past import TITLE
from tests.ui.staging import simple


class Service:
    """``ParkedCampaigns`` that remembers."""

    def __init__(self):
        self.parked = None
        self.done = []

    def of(self, campaign):
        return self.parked

    def discard(self, campaign):
        self.done.append(("discard", campaign))
        self.parked = None
        return SimpleNamespace(id=campaign)

    def take_back(self, discarded):
        self.done.append(("back", discarded.id))


@pytest.fixture
def notice(stage):
    """An editor of a shared campaign; ``role`` sets what the team says, ``opened`` gathers the doors that were used."""
    staged = stage(simple())
    staged.editor.edit([SetValue("shared", True)])
    staged.editor.flush()
    staged.jobs.run_all()
    service, used = Service(), []
    doors = Doors(
        duplicate=lambda: used.append("duplicate"),
        export=lambda: used.append("export"),
        again=lambda: used.append("again"),
    )
    workspace = staged.workspace
    from app.services.syncing.membership import Membership

    model = TeamNoticeModel(
        staged.editor, lambda: Membership(workspace), lambda: service, doors, staged.jobs, staged.editor
    )
    made = SimpleNamespace(model=model, staged=staged, editor=staged.editor, service=service, used=used, told=[])
    model.told.connect(lambda text, back: made.told.append((text, back)))

    def role(name):
        with workspace.transaction() as transaction:
            transaction.set_setting(ROLE, name)
        model.look()
        staged.jobs.run_all()

    made.role = role
    made.id = staged.editor.campaign.id
    return made


def refuse(notice, *, there=True):
    notice.service.parked = Parked(id=notice.id, name="Spring", reason="It is larger than the team takes", there=there)
    notice.model.look()
    notice.staged.jobs.run_all()


def verbs(notice):
    return [verb.text for verb in notice.model.notice.verbs]


def test_an_editor_of_the_team_is_told_nothing(notice):
    notice.role("editor")
    assert notice.model.notice is None
    assert not notice.editor.read_only


def test_a_reader_is_told_why_and_may_take_a_copy(notice):
    notice.role("reader")
    assert notice.editor.read_only
    assert notice.model.notice.title == ("You can read this team's campaigns; ask an owner to let you edit.")
    notice.model.notice.verbs[0].run()
    assert (verbs(notice), notice.used) == (["Duplicate"], ["duplicate"])


def test_what_a_reader_types_is_not_taken_and_the_field_goes_back(notice):
    notice.role("reader")
    sentences, again = [], []
    notice.editor.told.connect(sentences.append)
    notice.editor.changed.connect(again.append)
    notice.editor.set(TITLE, "Autumn", typing=True)
    assert notice.editor.value(TITLE) == "Spring"
    assert sentences == [notice.model.notice.title]
    assert again == [frozenset({TITLE})]


def test_a_readers_own_campaigns_stay_their_own(notice):
    notice.editor.edit([SetValue("shared", False)])
    notice.editor.flush()
    notice.role("reader")
    assert notice.model.notice is None
    notice.editor.set(TITLE, "Autumn")
    assert notice.editor.value(TITLE) == "Autumn"


def test_a_role_that_changes_is_followed(notice):
    notice.role("reader")
    notice.role("editor")
    assert notice.model.notice is None
    assert not notice.editor.read_only
    assert notice.editor.barred == ""


def test_a_protected_file_is_no_matter_of_the_team(notice):
    notice.editor._protected = notice.editor.read_only = True
    notice.role("reader")
    assert notice.editor.barred == "This workspace can only be read."
    assert notice.model.notice is None


def test_what_was_not_accepted_is_told_with_the_reason_and_what_can_be_done(notice):
    refuse(notice)
    assert notice.model.notice.text == "It is larger than the team takes. It is kept here."
    assert verbs(notice) == ["Export", "Try again", "Discard mine, take theirs"]
    for verb in notice.model.notice.verbs[:2]:
        verb.run()
    assert notice.used == ["export", "again"]


def test_what_the_team_has_none_of_cannot_be_exchanged_for_it(notice):
    refuse(notice, there=False)
    assert verbs(notice) == ["Export", "Try again"]


def test_discarding_is_told_and_can_be_taken_back(notice):
    refuse(notice)
    notice.model.notice.verbs[2].run()
    notice.staged.jobs.run_all()
    assert notice.model.notice is None
    ((text, back),) = notice.told
    assert text == "The campaign is as the team has it. Yours is kept as a version."
    back()
    notice.staged.jobs.run_all()
    assert notice.service.done == [("discard", notice.id), ("back", notice.id)]


def test_what_is_changed_since_is_looked_at_again(notice):
    refuse(notice)
    notice.service.parked = None
    notice.editor.set(TITLE, "Autumn")
    notice.editor.flush()
    notice.staged.jobs.run_all()
    assert notice.model.notice is None


def test_a_reader_whose_change_was_refused_is_told_that_first(notice):
    notice.role("reader")
    refuse(notice)
    assert verbs(notice) == ["Export", "Try again", "Discard mine, take theirs", "Duplicate"]
