import pytest

from app.domain.recipient import Attribute
from app.domain.record import pack
from app.services.editing import Editing
from app.services.filing import Filing
from tests.cli.conftest import refused
from tests.cli.schemas import validate
from tests.made import campaign
from tests.people import person
from tests.services.organising.steps import document, give


@pytest.fixture
def filing(workspace, clock):
    Editing(workspace, clock, "me").create([campaign(1), campaign(2)])
    return Filing(workspace, clock, "me")


def lines(galley, *arguments):
    ran = galley("subscriptions", *arguments, "--json")
    assert ran.code == 0
    for line in ran.lines:
        validate("subscriptions", line)
    return ran.lines


def test_they_are_listed_in_their_order_with_their_numbers(galley, path, workspace, filing):
    (sales,) = lines(galley, path, "add", "Sales", "--subscribed")
    (news,) = lines(galley, path, "add", "News", "--description", "Every Friday")
    give(filing, 1, news["id"], kind="categories")
    with workspace.transaction() as transaction:
        transaction.put_recipients([person("a", Subs=["news"]), person("b")])
        transaction.put_attributes([Attribute(name="Subs", kind="list", role="subscriptions")], [])
    assert [(each["key"], each["campaigns"], each["subscribers"]) for each in lines(galley, path)] == [
        ("sales", 0, 1),
        ("news", 1, 1),
    ]
    assert (sales["subscribed"], news["description"], news["position"]) == (True, "Every Friday", 1)
    assert galley("subscriptions", path).out.splitlines()[1].split() == [news["id"], "1", "1", "news", "News"]


def test_the_archive_is_counted_apart(galley, path, workspace):
    (news,) = lines(galley, path, "add", "News")
    with workspace.transaction() as transaction:
        for number, archived, bin in ((7, True, None), (8, False, None), (9, True, "2026-01-31T12:00:00Z")):
            filed = pack(campaign(number, categories=(news["id"],), archived=archived), bin)
            transaction.put(filed["id"], filed)
    (line,) = lines(galley, path)
    assert (line["campaigns"], line["archived"]) == (1, 1)
    assert galley("subscriptions", path).out.endswith("News (1 archived)\n")


def test_a_new_name_leaves_the_key(galley, path):
    lines(galley, path, "add", "News")
    (line,) = lines(galley, path, "rename", "news", "Letters")
    assert (line["name"], line["key"]) == ("Letters", "news")


def test_one_in_use_goes_only_for_another(galley, path, workspace, filing):
    (news,) = lines(galley, path, "add", "News")
    (sales,) = lines(galley, path, "add", "Sales")
    give(filing, 1, news["id"], kind="categories")
    assert "“News” is in use. 1 campaign has it." in refused(galley("subscriptions", path, "delete", "News"))
    refused(galley("subscriptions", path, "delete", "News", "--replace", "Gone"))
    assert document(workspace, 1, "categories") == (news["id"],)
    ran = galley("subscriptions", path, "delete", "News", "--replace", "sales", "--json")
    assert (ran.code, ran.lines[0]["id"]) == (0, news["id"])
    assert ran.err == "“Sales” took the place of “News” in 1 campaigns.\n"
    assert document(workspace, 1, "categories") == (sales["id"],)


def test_one_that_no_campaign_has_goes(galley, path):
    lines(galley, path, "add", "News")
    lines(galley, path, "delete", "News")
    assert lines(galley, path) == []
