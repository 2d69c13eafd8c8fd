import pytest

from app.domain.errors import UserError
from app.ui.viewmodels.people import PeopleDesk
from tests.ui.people import PEOPLE, PeopleBench

ANN, BOB, CEM = PEOPLE


@pytest.fixture
def bench(qapp):
    return PeopleBench()


@pytest.fixture
def desk(bench):
    made = PeopleDesk(bench.services.people(bench.workspace), bench.jobs)
    made.told = []
    made.done.connect(made.told.append)
    made.writings = []
    made.changed.connect(lambda: made.writings.append(len(made.told)))
    return made


def test_keeping_leaves_those_alone_that_are_kept(desk, bench):
    desk.keep(PEOPLE, True)
    bench.settle()
    assert sorted(bench.kept) == bench.identities
    (done,) = desk.told
    assert (done.command, done.count, done.recipients) == ("keep", 2, (ANN, CEM))
    done.back()
    bench.settle()
    assert bench.kept == ["bob@example.com"]


def test_letting_go_can_be_taken_back(desk, bench):
    desk.keep([BOB], False)
    bench.settle()
    assert bench.kept == []
    assert desk.told[0].command == "let go"
    desk.told[0].back()
    bench.settle()
    assert bench.kept == ["bob@example.com"]


def test_nothing_to_keep_is_nothing_done(desk, bench):
    desk.keep([BOB], True)
    desk.remove([])
    assert bench.jobs.waiting == []


def test_a_removal_is_told_and_can_be_taken_back(desk, bench):
    desk.remove([ANN, CEM])
    bench.settle()
    assert bench.identities == ["bob@example.com"]
    assert (desk.told[0].count, desk.told[0].recipients) == (2, (ANN, CEM))
    desk.told[0].back()
    bench.settle()
    assert bench.workspace.recipient("cem@example.com") == CEM
    assert len(bench.identities) == 3


def test_everybody_can_be_removed_and_brought_back(desk, bench):
    desk.remove_all()
    bench.settle()
    assert bench.identities == []
    desk.told[0].back()
    bench.settle()
    assert len(bench.identities) == 3
    assert bench.attribute("Given").role == "first_name"


def test_samples_are_added_where_nobody_is_and_go_again(qapp):
    bench = PeopleBench(())
    desk = PeopleDesk(bench.services.people(bench.workspace), bench.jobs)
    told = []
    desk.done.connect(told.append)
    desk.add_samples()
    bench.settle()
    assert told[0].count == len(bench.identities) > 5
    assert bench.workspace.people().made_up
    told[0].back()
    bench.settle()
    assert bench.identities == []


def test_samples_beside_real_ones_are_refused(desk, bench):
    desk.add_samples()
    bench.settle()
    assert [type(error) for error in bench.troubles] == [UserError]
    assert desk.told == []
    assert len(bench.identities) == 3


def test_a_role_moves_from_one_attribute_to_another_and_back(desk, bench):
    before = bench.workspace.people().attributes
    desk.set_role(bench.attribute("City"), "first_name", before)
    bench.settle()
    assert bench.workspace.people().names()["first_name"] == "City"
    desk.told[0].back()
    bench.settle()
    assert [each.role for each in bench.workspace.people().attributes] == [each.role for each in before]


def test_a_role_can_be_given_up(desk, bench):
    desk.set_role(bench.attribute("City"), None, bench.workspace.people().attributes)
    bench.settle()
    assert bench.attribute("City").role is None
    desk.told[0].back()
    bench.settle()
    assert bench.attribute("City").role == "city"


def test_another_kind_converts_values_and_the_way_back_is_exact(desk, bench):
    bench.put([PEOPLE[0], *PEOPLE[1:]])
    with bench.workspace.transaction() as transaction:
        transaction.put_recipients([_with(ANN, City="007"), _with(CEM, City="Ulm")])
    desk.set_kind(bench.attribute("City"), "number")
    bench.settle()
    assert bench.values("City") == [7, None, "Ulm"]
    assert bench.attribute("City").kind == "number"
    assert (desk.told[0].attribute, desk.told[0].refused) == ("City", 1)
    desk.told[0].back()
    bench.settle()
    assert bench.values("City") == ["007", None, "Ulm"]
    assert bench.attribute("City").kind == "text"


def test_every_writing_is_told_before_what_was_done(desk, bench):
    desk.remove([ANN])
    bench.settle()
    assert desk.writings == [0]
    desk.told[0].back()
    bench.settle()
    assert desk.writings == [0, 1]


def _with(recipient, **attributes):
    from msgspec.structs import replace

    return replace(recipient, attributes={**recipient.attributes, **attributes})
