import pytest

from app.services.ports import CATEGORIES, LABELS, Category, Named
from app.ui.viewmodels.commands import NameChange
from app.ui.viewmodels.name_choice import NameChoice
from tests.contracts.steps import put
from tests.fakes import FakeWorkspace
from tests.made import campaign, uuid


@pytest.fixture
def workspace():
    made = FakeWorkspace()
    with made.transaction() as transaction:
        for id, name in (("a", "Autumn"), ("b", "Books"), ("c", "Café"), ("z", "Zoo")):
            transaction.put_label(Named(id=id, name=name))
        transaction.put_category(Category(id="n", name="News"))
    put(made, campaign(1, labels=("z", "b")), campaign(2, labels=("z",)), campaign(3, labels=("a",)))
    return made


@pytest.fixture
def choice(qapp, workspace, jobs):
    made = NameChoice(workspace, LABELS, [uuid(1), uuid(2)], jobs)
    made.read()
    jobs.run_all()
    return made


def shares(choice: NameChoice) -> dict[str, str]:
    return {line.name: line.share for line in choice.lines()}


def toggle(choice: NameChoice, name: str) -> str:
    choice.toggle(next(line for line in choice.lines() if line.name == name))
    return shares(choice).get(name, "")


def test_all_some_and_none_of_the_chosen_have_a_label_and_those_that_some_have_come_first(choice):
    assert list(shares(choice).items()) == [("Books", "some"), ("Zoo", "all"), ("Autumn", "none"), ("Café", "none")]


def test_counts_are_those_of_the_whole_workspace(choice):
    assert [line.count for line in choice.lines()] == [1, 2, 1, 0]


def test_nothing_is_to_change_at_first(choice):
    assert (choice.dirty, choice.change) == (False, NameChange())


def test_a_label_that_some_have_goes_to_all_then_to_none_then_stays_as_it_was(choice):
    assert [toggle(choice, "Books") for _ in range(3)] == ["all", "none", "some"]
    assert not choice.dirty


@pytest.mark.parametrize(("name", "states"), [("Zoo", ["none", "all"]), ("Autumn", ["all", "none"])])
def test_a_label_that_all_or_none_have_has_two_states(choice, name, states):
    assert [toggle(choice, name) for _ in range(2)] == states
    assert not choice.dirty


def test_several_changes_are_one(choice):
    toggle(choice, "Zoo")
    toggle(choice, "Autumn")
    choice.create("Winter")
    assert choice.change == NameChange(add=("a",), remove=("z",), new=("Winter",))
    assert (choice.lines()[0].name, choice.lines()[0].share, choice.lines()[0].changed) == ("Winter", "all", True)


def test_a_new_one_that_is_ticked_off_is_not_made(choice):
    choice.create("Winter")
    toggle(choice, "Winter")
    assert (choice.dirty, choice.change) == (False, NameChange())


def test_search_looks_into_names_without_case_and_accents(choice):
    assert [line.name for line in choice.lines("CAFE")] == ["Café"]
    assert [line.name for line in choice.lines("oo")] == ["Books", "Zoo"]


@pytest.mark.parametrize(("asked", "name"), [(" Winter  sale ", "Winter sale"), ("cafe", ""), (" ", ""), ("", "")])
def test_what_nothing_is_called_can_be_made(choice, asked, name):
    assert choice.creatable(asked) == name


def test_the_same_name_is_not_offered_twice(choice):
    choice.create("Winter")
    assert choice.creatable("winter") == ""


def test_nothing_is_offered_before_the_names_are_known(qapp, workspace, jobs):
    choice = NameChoice(workspace, LABELS, [uuid(1)], jobs)
    assert (choice.creatable("Winter"), choice.lines(), choice.known) == ("", [], False)


def test_until_it_is_known_who_has_what_nothing_is_taken_for_granted(qapp, workspace, jobs):
    choice = NameChoice(workspace, LABELS, [uuid(1), uuid(2)], jobs)
    choice.read()
    jobs.run_next()
    assert set(shares(choice).values()) == {"some"}
    toggle(choice, "Zoo")
    toggle(choice, "Autumn")
    jobs.run_all()
    assert choice.change == NameChange(add=("a",))
    assert shares(choice)["Zoo"] == "all"


def test_all_others_can_be_let_go(choice):
    choice.replace_all(True)
    assert shares(choice) == {"Books": "none", "Zoo": "all", "Autumn": "none", "Café": "none"}
    toggle(choice, "Autumn")
    choice.create("Winter")
    assert choice.change == NameChange(add=("z", "a"), new=("Winter",), replace=True)
    choice.replace_all(False)
    assert shares(choice)["Books"] == "some"


def test_subscriptions_are_chosen_in_the_same_way(qapp, workspace, jobs):
    choice = NameChoice(workspace, CATEGORIES, [uuid(1)], jobs)
    choice.read()
    jobs.run_all()
    assert toggle(choice, "News") == "all"
    assert choice.change == NameChange(add=("n",))
