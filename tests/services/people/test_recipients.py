import logging

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.bootstrap import Services
from app.domain.errors import UserError
from app.domain.recipient import Recipient
from app.services.people.recipients import Recipients
from app.services.ports import RecipientQuery
from tests.fakes import FolderResources
from tests.services.people.steps import everybody, put, take_in


def test_recipients_are_read_in_pages(people, workspace):
    several = [Recipient(identity=identity, attributes={"City": "Kyiv"}) for identity in "abc"]
    put(workspace, *several)
    assert people.page(RecipientQuery(after="a", limit=1)) == [several[1]]
    assert people.count(RecipientQuery(search="kyiv", limit=1)) == 3
    assert people.recipient("c") == several[2]
    assert people.recipient("d") is None


def test_sample_data_is_kept(people):
    assert people.sample_data() == {}
    people.set_sample_data({"Event": {"price": 5}, "Catalog": {"Shop": [{"Name": "Laptop"}]}})
    assert people.sample_data() == {"Event": {"price": 5}, "Catalog": {"Shop": [{"Name": "Laptop"}]}}
    people.set_sample_data({})
    assert people.sample_data() == {}


@pytest.mark.parametrize("data", [[], "x", None, 5])
def test_sample_data_is_an_object(people, data):
    people.set_sample_data({"Event": {}})
    with pytest.raises(UserError, match="no JSON object"):
        people.set_sample_data(data)
    assert people.sample_data() == {"Event": {}}


def test_sample_data_may_not_nest_without_end(people):
    deep = {}
    for _ in range(200):
        deep = {"a": deep}
    with pytest.raises(UserError, match="nests too deep"):
        people.set_sample_data(deep)


def test_the_services_hand_it_out(workspace):
    services = Services(resources=FolderResources())
    assert isinstance(services.people(workspace), Recipients)
    assert services.people(workspace).people() == workspace.people()


def test_nothing_of_recipients_is_logged(people, csv, workspace, caplog):
    caplog.set_level(logging.DEBUG)
    take_in(
        people, csv("identity,City,Points", "secret@example.com,Secretville,5", ",Secretville,", "secret@example.com")
    )
    people.set_kind("City", "number")
    people.keep("secret@example.com")
    people.restore(people.remove(None))
    assert len(everybody(workspace)) == 1
    assert "secret" not in caplog.text.lower()


def test_no_problem_quotes_a_value(people, csv):
    path = csv("identity,Points,City", "secret-1,5,Kyiv", "secret-1,6,Kyiv", "secret-2,secret", ",7,secret")
    plan = people.plan(people.read(path))
    said = [note.sentence() for notes in (plan.errors, plan.notes) for note in notes.first]
    assert len(said) == 3
    assert "secret" not in " ".join(said)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.lists(st.text(st.sampled_from('aé5;,."[{}]:\n\0-@ 0tru'), max_size=20), max_size=6))
def test_any_file_is_taken_or_refused_in_words(people, csv, lines):
    path = csv("identity,a,b", *lines)
    try:
        take_in(people, path)
    except UserError as error:
        assert "people.csv" in error.sentence()
    assert all(each.identity for each in people.page(RecipientQuery()))
