import pytest

from app.domain.edits import SetValue
from app.domain.errors import UserError
from app.domain.message import Message, Slide, Text
from app.services.filing import Filing
from app.services.library import Library
from app.services.reusing import Reusing
from tests.made import campaign, uuid


@pytest.fixture
def reusing(workspace, editing, clock):
    message = Message(slides=(Slide(id="s1", body=Text(text="CODE99 until 31.12.2026")),))
    editing.create([campaign(1, message=message), campaign(2, name="Plain")])
    return Reusing(Library(workspace, editing, Filing(workspace, clock, "Ann"), clock, "Ann"))


def test_a_copy_comes_with_what_to_renew_in_it(reusing, workspace):
    dated, plain = reusing.reuse([uuid(1), uuid(2)])
    assert (dated.name, plain.name) == ("Spring sale (2)", "Plain (2)")
    place = f"message/slides/{workspace.get(dated.id).campaign.message.slides[0].id}/body/text"
    assert [(each.kind, each.text, each.paths) for each in dated.renewals] == [
        ("date", "31.12.2026", (place,)),
        ("code", "CODE99", (place,)),
    ]
    assert plain.renewals == ()


def test_a_copy_of_what_the_team_has_is_on_this_computer_only(reusing, editing, workspace):
    editing.apply(uuid(1), [SetValue("shared", True)])
    (copy,) = reusing.reuse([uuid(1)])
    assert [workspace.get(id).campaign.shared for id in (uuid(1), copy.id)] == [True, False]


def test_it_is_one_step_to_undo(reusing, workspace, editing):
    reused = reusing.reuse([uuid(1), uuid(2)])
    assert {change.label for change in editing.undo()} == {"Reuse"}
    assert [workspace.get(each.id) for each in reused] == [None, None]


def test_all_or_none(reusing, workspace):
    last = workspace.last_seq()
    with pytest.raises(UserError, match="not in this workspace"):
        reusing.reuse([uuid(1), uuid(9)])
    assert workspace.last_seq() == last


def test_copies_know_the_step_that_made_them(reusing, workspace, editing):
    reused = reusing.reuse([uuid(1), uuid(2)])
    (group,) = {each.group for each in reused}
    assert {change.id for change in editing.undo(group=group)} == {each.id for each in reused}
