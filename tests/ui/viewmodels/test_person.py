import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent

from app.domain.errors import UserError
from app.services.people.recipients import Recipients
from app.ui.jobs import ManualJobs
from app.ui.viewmodels.person import FOUND, PREVIEW_AS, PersonModel, read_last
from tests.fakes import FakeFile, FakeWorkspace
from tests.ui.fakes import CheckoutResources
from tests.ui.staging import person, populate

OLENA = person("a@example.com", Name="Olena", Surname="Kovalenko", City="Lviv", Language="uk")
LI = person("b@example.com", Name="Li")
BARE = person("c@example.com")
EVERYBODY = (OLENA, LI, BARE)


class Made:
    def __init__(self, people=EVERYBODY, last=None, read_only=False) -> None:
        file = FakeFile()
        populate(FakeWorkspace(file=file), people, last)
        self.workspace = FakeWorkspace(file=file, read_only=read_only)
        self.other = FakeWorkspace(file=file)
        self.jobs = ManualJobs()
        desk = Recipients(self.workspace, CheckoutResources())
        self.model = PersonModel(self.workspace, desk, self.jobs, read_last(self.workspace), self.jobs)
        self.told, self.found, self.changes = [], [], []
        self.model.told.connect(self.told.append)
        self.model.found.connect(lambda text, people: self.found.append((text, people)))
        self.model.changed.connect(lambda: self.changes.append(self.model.recipient))
        self.jobs.run_all()

    def write(self, *people):
        with self.other.transaction() as transaction:
            transaction.put_recipients(people)

    def settle(self):
        self.jobs.run_all()
        return self.model.recipient


@pytest.fixture
def make(qapp):
    made = []

    def make_it(*arguments, **more) -> Made:
        made.append(Made(*arguments, **more))
        return made[-1]

    yield make_it
    for each in made:
        each.model.remember()


def test_at_first_it_is_nobody(make):
    assert make().model.recipient is None


def test_who_was_looked_at_last_is_back(make):
    assert make(last=LI.identity).model.recipient == LI


def test_who_is_gone_is_nobody(make):
    assert make(last="gone@example.com").model.recipient is None


def test_a_choice_is_remembered_in_the_workspace_alone(make):
    made = make()
    made.model.choose(LI)
    made.model.remember()
    made.settle()
    assert made.other.setting(PREVIEW_AS) == LI.identity
    made.model.choose(None)
    made.model.remember()
    made.settle()
    assert made.other.setting(PREVIEW_AS) is None


def test_a_workspace_that_can_only_be_read_remembers_nobody_and_says_nothing(make):
    made = make(read_only=True)
    made.model.choose(LI)
    made.model.remember()
    assert (made.settle(), made.told) == (LI, [])
    assert made.other.setting(PREVIEW_AS) is None


def test_next_and_previous_go_through_everybody_at_once(make):
    made = make()
    for _ in EVERYBODY:
        made.model.step(1)
    assert made.changes == list(EVERYBODY)
    assert not made.model.can_step(1)
    for _ in EVERYBODY:
        made.model.step(-1)
    assert made.changes[3:] == [LI, OLENA, None]
    assert not made.model.can_step(-1)


def test_the_longest_name_is_found(make):
    made = make()
    made.model.find("longest_name")
    assert made.settle() == OLENA


def test_who_lacks_most_of_what_the_message_uses_is_found(make):
    made = make()
    made.model.uses = lambda: ("Name", "City")
    made.model.find("most_missing")
    assert made.settle() == BARE


def test_who_lacks_most_of_all_is_found_where_the_message_uses_nothing(make):
    made = make((OLENA, LI))
    made.model.find("most_missing")
    assert made.settle() == LI


def test_where_nobody_is_the_one_that_is_said(make):
    made = make((OLENA,))
    made.model.uses = lambda: ("Name",)
    made.model.find("most_missing")
    assert (made.settle(), made.told) == (None, ["Nobody lacks anything that the message uses."])


def test_somebody_at_random_is_one_of_them(make):
    made = make()
    made.model.find("random")
    assert made.settle() in EVERYBODY


def test_a_recipient_is_shown_by_identity(make):
    made = make()
    made.model.show(BARE.identity)
    assert made.settle() == BARE
    made.model.show("gone@example.com")
    assert (made.settle(), made.told) == (BARE, ["This recipient is not in the workspace any more."])


def test_a_search_finds_by_name_and_by_identity(make):
    made = make()
    for text in ("kov", " b@ex "):
        made.model.search(text)
        made.settle()
    assert made.found == [("kov", [OLENA]), (" b@ex ", [LI])]


def test_only_the_last_search_is_answered_and_with_a_few(make):
    made = make([person(f"x{number:03}@example.com") for number in range(3 * FOUND)])
    made.model.search("x0")
    made.model.search("x00")
    made.settle()
    ((text, people),) = made.found
    assert (text, len(people)) == ("x00", FOUND)


def test_what_others_write_is_followed(make):
    made = make(last=LI.identity)
    made.write(person(LI.identity, Name="Lin"), person("b0@example.com"))
    made.model.refresh()
    assert made.settle().attributes == {"Name": "Lin"}
    made.model.step(-1)
    assert made.settle().identity == "b0@example.com"
    assert made.model.people.total == 4


def test_who_was_removed_meanwhile_is_nobody_then(make):
    made = make(last=LI.identity)
    with made.other.transaction() as transaction:
        transaction.remove_recipients([LI.identity])
    made.model.refresh()
    assert made.settle() is None


def test_who_was_chosen_while_it_was_read_again_stays(make):
    made = make(last=LI.identity)
    made.write(person("z@example.com"))
    made.model.refresh()
    made.model.choose(OLENA)
    assert made.settle() == OLENA
    assert made.model.people.total == 4


def test_as_long_as_nobody_wrote_nothing_is_told(make):
    made = make()
    made.model.refresh()
    made.settle()
    assert made.changes == []


def test_sample_recipients_come_when_they_are_asked_for(make):
    made = make(())
    made.model.add_samples()
    assert made.settle().sample
    assert made.model.people.total > 5
    assert made.model.people.made_up


def test_what_can_not_be_done_is_said(make):
    made = make()
    made.model.add_samples()
    made.settle()
    assert "There are recipients already" in made.told[0]


def test_a_search_that_fails_finds_nobody(make, monkeypatch):
    made = make()

    def fail(query):
        raise UserError("The file is gone")

    monkeypatch.setattr(made.workspace, "recipients", fail)
    made.model.search("kov")
    made.settle()
    assert made.found == [("kov", [])]


def test_test_recipients_are_known(make):
    kept = person("d@example.com")
    made = make((*EVERYBODY, replace(kept, kept=True)))
    assert [each.identity for each in made.model.kept] == ["d@example.com"]


def test_once_it_is_gone_nothing_comes_back_to_it(make):
    made = make()
    for ask in (made.model.refresh, made.model.add_samples, lambda: made.model.search("x"), made.model.remember):
        ask()
    made.model.find("longest_name")
    made.model.choose(LI)
    made.model.remember = lambda: None
    made.model.deleteLater()
    QCoreApplication.sendPostedEvents(made.model, QEvent.Type.DeferredDelete)
    made.jobs.run_all()
    assert (made.told, made.found) == ([], [])
