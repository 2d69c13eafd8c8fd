"""What every workspace promises of recipients, what is known of them together, and segments."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from app.domain.recipient import Attribute, Event, People, Recipient
from app.domain.segments import Compare, Did, Every, Not, Segment
from app.services.ports import RecipientQuery, Workspace, Workspaces

ADA = Recipient(
    identity="ada@example.com",
    attributes={
        "First name": "Ada",
        "Points": 12,
        "Ratio": 0.5,
        "Member": True,
        "Tags": ["a", "b"],
        "Job": {"k": None},
    },
    events=(Event(name="Charged", at="2026-01-31T12:00:00Z", properties={"Amount": 7}), Event(name="Left")),
)
ZOE = Recipient(identity="zoe@example.com", attributes={"First name": "Zoë Saint-Clair", "City": "Львів"}, kept=True)
BOT = Recipient(identity="bot-7", attributes={"City": "Lviv"}, sample=True)
NAME = Attribute(name="First name", role="first_name", filled=2, samples=("Ada", "Zoë Saint-Clair"))


def put(workspace: Workspace, *recipients: Recipient) -> None:
    with workspace.transaction() as transaction:
        transaction.put_recipients(iter(recipients))


def found(workspace: Workspace, **query: object) -> list[str]:
    return [each.identity for each in workspace.recipients(RecipientQuery(**query))]  # type: ignore[arg-type]


def test_a_new_workspace_knows_nobody(workspace: Workspace) -> None:
    assert workspace.people() == People()
    assert workspace.recipients(RecipientQuery()) == list(workspace.every_recipient()) == workspace.segments() == []
    assert workspace.recipient("ada@example.com") is None


def test_recipients_come_back_as_they_were_kept(workspace: Workspace) -> None:
    put(workspace, ZOE, ADA, BOT)
    assert workspace.recipient("ada@example.com") == ADA
    assert workspace.recipients(RecipientQuery()) == list(workspace.every_recipient()) == [ADA, BOT, ZOE]
    assert workspace.recipient("ada") is None


def test_several_are_found_by_their_identities(workspace: Workspace) -> None:
    put(workspace, *crowd(700))
    wanted = ["r0600", "nobody", *(f"r{number:04}" for number in range(550)), "r0001"]
    assert [each.identity for each in workspace.recipients_of(wanted)] == [*(f"r{n:04}" for n in range(550)), "r0600"]
    assert workspace.recipients_of([]) == []


def test_a_known_identity_takes_the_place_of_the_one_before(workspace: Workspace) -> None:
    put(workspace, ADA, ZOE)
    changed = Recipient(identity=ADA.identity, attributes={"City": "Turin"})
    put(workspace, replace(changed, kept=True), changed)
    assert list(workspace.every_recipient()) == [changed, ZOE]
    assert found(workspace, search="ada") == ["ada@example.com"]
    assert found(workspace, search="turin") == ["ada@example.com"]
    assert workspace.count_recipients(RecipientQuery(search="ada")) == 1
    put(workspace, replace(ADA, identity="ada"))
    assert found(workspace, search="turin ada") == ["ada@example.com"]


@pytest.mark.parametrize(
    ("search", "expected"),
    [
        ("zoe", ["zoe@example.com"]),
        ("ZOË", ["zoe@example.com"]),
        ("saint", ["zoe@example.com"]),
        ("saint-cl", ["zoe@example.com"]),
        ("clair saint", ["zoe@example.com"]),
        ("ex", ["ada@example.com", "zoe@example.com"]),
        ("ada@exam", ["ada@example.com"]),
        ("льв", ["zoe@example.com"]),
        ("lviv", ["bot-7"]),
        ("ada zoe", []),
        ("xample", []),
        ("12", []),
        ('" OR 1 --', []),
        ("  ", ["ada@example.com", "bot-7", "zoe@example.com"]),
    ],
)
def test_words_find_recipients_by_their_beginning(workspace: Workspace, search: str, expected: list[str]) -> None:
    put(workspace, ZOE, ADA, BOT)
    assert found(workspace, search=search) == expected
    assert workspace.count_recipients(RecipientQuery(search=search)) == len(expected)


def test_test_recipients_can_be_asked_for(workspace: Workspace) -> None:
    put(workspace, ADA, BOT, ZOE)
    assert found(workspace, kept=True) == ["zoe@example.com"]
    assert found(workspace, kept=False) == ["ada@example.com", "bot-7"]
    assert found(workspace, kept=True, search="ada") == []
    assert workspace.count_recipients(RecipientQuery(kept=True)) == 1
    assert workspace.count_recipients(RecipientQuery(kept=False, search="lviv")) == 1


def crowd(count: int) -> list[Recipient]:
    return [Recipient(identity=f"r{number:04}", attributes={"City": f"city{number % 2}"}) for number in range(count)]


def test_pages_follow_one_another_in_both_directions(workspace: Workspace) -> None:
    put(workspace, *crowd(9))
    assert found(workspace, limit=3) == ["r0000", "r0001", "r0002"]
    assert found(workspace, after="r0002", limit=3) == ["r0003", "r0004", "r0005"]
    assert found(workspace, before="r0006", limit=2) == ["r0004", "r0005"]
    assert found(workspace, before="r0006", limit=2, skip=1) == ["r0003", "r0004"]
    assert found(workspace, before="r0001", limit=5) == ["r0000"]
    assert (
        found(workspace, before="r0000", limit=5) == found(workspace, after="r0008") == found(workspace, limit=0) == []
    )
    assert found(workspace, skip=7) == ["r0007", "r0008"]
    assert found(workspace, after="r0002", before="r0007", limit=2) == ["r0003", "r0004"]
    assert found(workspace, search="city1", after="r0003", limit=1) == ["r0005"]
    assert found(workspace, search="city1", before="r0005", limit=1) == ["r0003"]
    assert workspace.count_recipients(RecipientQuery(search="city1", after="r0003", limit=1, skip=1)) == 4


def test_thousands_are_read_a_few_at_a_time(workspace: Workspace) -> None:
    many = crowd(2500)
    put(workspace, *reversed(many))
    assert list(workspace.every_recipient()) == many
    assert workspace.people().total == workspace.count_recipients(RecipientQuery()) == 2500


def test_recipients_are_forgotten(workspace: Workspace) -> None:
    put(workspace, ADA, BOT, ZOE)
    with workspace.transaction() as transaction:
        transaction.remove_recipients(["zoe@example.com", "nobody"])
    assert found(workspace) == ["ada@example.com", "bot-7"]
    assert found(workspace, search="zoe") == []
    with workspace.transaction() as transaction:
        transaction.remove_recipients(None)
    assert found(workspace) == found(workspace, search="ada") == []
    put(workspace, ZOE)
    assert found(workspace, search="zoe") == ["zoe@example.com"]


def test_nothing_is_forgotten_where_nobody_is_named(workspace: Workspace) -> None:
    put(workspace, ADA)
    with workspace.transaction() as transaction:
        transaction.remove_recipients([])
    assert found(workspace) == ["ada@example.com"]


def test_only_sample_recipients_are_made_up(workspace: Workspace) -> None:
    put(workspace, BOT)
    assert workspace.people() == People(total=1, made_up=True)
    put(workspace, ADA)
    assert workspace.people() == People(total=2, made_up=False)


def test_attributes_and_events_are_known_in_order(workspace: Workspace) -> None:
    city = Attribute(name="City", kind="list")
    with workspace.transaction() as transaction:
        transaction.put_attributes([city], ["Old"])
        transaction.put_attributes([NAME, city], ["Charged", "App opened"])
    people = workspace.people()
    assert people.attributes == (NAME, city)
    assert people.events == ("Charged", "App opened")
    assert people.names() == {"first_name": "First name"}


def test_the_version_differs_after_every_writing(workspace: Workspace) -> None:
    seen = [workspace.people_version()]
    for write in (
        lambda t: t.put_recipients([ADA]),
        lambda t: t.remove_recipients([ADA.identity]),
        lambda t: t.put_attributes([NAME], []),
    ):
        with workspace.transaction() as transaction:
            write(transaction)
        seen.append(workspace.people_version())
    assert len(set(seen)) == 4
    assert workspace.people_version() == seen[-1]


def test_the_version_survives_a_restart(workspaces: Workspaces, tmp_path: Path) -> None:
    workspace = workspaces.create(tmp_path / "again.galley")
    put(workspace, ADA)
    version = workspace.people_version()
    workspace.close()
    again = workspaces.open(tmp_path / "again.galley")
    assert again.people_version() == version
    put(again, ADA)
    assert again.people_version() != version
    again.close()


def test_a_write_that_fails_changes_no_recipient(workspace: Workspace) -> None:
    put(workspace, ADA)
    version = workspace.people_version()

    def broken():
        yield ZOE
        raise RuntimeError("no more")

    with pytest.raises(RuntimeError), workspace.transaction() as transaction:
        transaction.remove_recipients(None)
        transaction.put_recipients(broken())
    assert found(workspace) == found(workspace, search="ada") == ["ada@example.com"]
    assert workspace.people_version() == version


def test_segments_are_kept_under_their_ids_by_name(workspace: Workspace) -> None:
    rule = Every(rules=(Not(rule=Compare(attribute="City", operator="in", value=["Kyiv", 5])), Did(event="Charged")))
    by_rule = Segment(id="s1", name="Far", rule=rule)
    fixed = Segment(id="s2", name="Friends", members=("ada@example.com", "nobody"))
    with workspace.transaction() as transaction:
        transaction.put_segment(replace(fixed, name="Zoo"))
        transaction.put_segment(by_rule)
        transaction.put_segment(fixed)
    assert workspace.segments() == [by_rule, fixed]
    with workspace.transaction() as transaction:
        transaction.remove_segment("s1")
        transaction.remove_segment("s9")
    assert workspace.segments() == [fixed]


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(codec="utf-8")),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner, max_size=3)
    ),
    max_leaves=6,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(
    identity=st.text(st.characters(codec="utf-8"), min_size=1),
    attributes=st.dictionaries(st.text(st.characters(codec="utf-8")), values, max_size=4),
)
def test_any_json_is_kept(workspace: Workspace, identity: str, attributes: dict[str, object]) -> None:
    recipient = Recipient(identity=identity, attributes=attributes)
    put(workspace, recipient)
    assert workspace.recipient(identity) == recipient
