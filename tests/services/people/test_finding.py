import pytest

from app.domain.recipient import Attribute, Recipient
from app.services.people.finding import Finding
from tests.services.people.steps import put

NAMES = (Attribute(name="First", role="first_name"), Attribute(name="Last", role="last_name"))


@pytest.fixture
def find(people, workspace):
    put(
        workspace,
        Recipient(identity="a", attributes={"First": "Ada", "Last": "L", "City": "Kyiv"}),
        Recipient(identity="b", attributes={"First": "Bo"}),
        Recipient(identity="c", attributes={"Last": "Saint", "City": "Ulm", "Long": "x" * 99}),
        Recipient(identity="d", attributes={"City": "Ulm", "First": "Zoë", "Last": "Il"}),
    )
    with workspace.transaction() as transaction:
        transaction.put_attributes(NAMES, [])
    return people.find


def test_neighbours_follow_in_a_ring(find):
    assert find.first().identity == "a"
    assert [find.next(identity).identity for identity in "abcd"] == ["b", "c", "d", "a"]
    assert [find.previous(identity).identity for identity in "abcd"] == ["d", "a", "b", "c"]


def test_neighbours_of_somebody_who_is_gone_are_found(find):
    assert (find.next("bb").identity, find.previous("bb").identity) == ("c", "b")
    assert (find.next("zz").identity, find.previous("zz").identity) == ("a", "d")
    assert (find.next("").identity, find.previous("").identity) == ("a", "d")


def test_the_longest_name_counts_both_names(find):
    assert find.longest_name().identity == "c"


def test_the_first_of_equals_is_taken(find, workspace):
    put(workspace, Recipient(identity="aa", attributes={"First": "Fives"}))
    assert find.longest_name().identity == "aa"


def test_the_most_missing_lacks_most_of_the_attributes_asked_for(find):
    assert find.most_missing(["First", "Last", "City"]).identity == "b"
    assert find.most_missing(["First"]).identity == "c"
    assert find.most_missing(["First", "First", "Nothing"]).identity == "c"
    assert find.most_missing([]) is None


def test_nobody_is_found_where_nobody_lacks_anything(find, people):
    people.remove(["b", "c", "d"])
    assert find.most_missing(["First"]) is None


def test_what_was_found_is_found_anew_when_recipients_change(find, people, workspace):
    assert find.most_missing(["City"]).identity == "b"
    put(workspace, Recipient(identity="b", attributes={"City": "Ulm"}))
    assert find.most_missing(["City"]) is None
    put(workspace, Recipient(identity="c", attributes={"Last": "x" * 40}))
    assert find.longest_name().attributes == {"Last": "x" * 40}


class Counting:
    """Counts how often all recipients are read."""

    def __init__(self, reader):
        self._reader = reader
        self.passes = 0

    def __getattr__(self, name):
        return getattr(self._reader, name)

    def every_recipient(self):
        self.passes += 1
        return self._reader.every_recipient()


def test_everybody_is_read_once_until_somebody_is_written(find, workspace):
    reader = Counting(workspace)
    counting = Finding(reader)
    for _ in range(3):
        counting.longest_name()
        counting.most_missing(["City"])
    assert reader.passes == 2


def test_random_ones_are_the_same_for_a_seed_and_reach_everybody(find):
    assert find.random(7) == find.random(7)
    assert {find.random(seed).identity for seed in range(60)} == set("abcd")


def test_nobody_is_found_among_nobody(people):
    find = people.find
    assert [find.first(), find.next("a"), find.previous("a"), find.random(1), find.longest_name()] == [None] * 5
    assert find.most_missing(["City"]) is None
