"""What an import would do, campaign by campaign and name by name."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from app.domain.campaign import Audience
from app.domain.message import Text
from tests.fakes import FakeWorkspace
from tests.made import campaign, slide
from tests.services.packages.made import fill, pictured, planned

LATER = "2026-04-01T08:00:00.000Z"


@pytest.mark.parametrize(
    ("mine", "theirs", "state"),
    [
        ({}, {}, "same"),
        ({"changed": LATER, "shared": True}, {}, "same"),
        ({}, {"name": "Other", "changed": LATER}, "changed"),
        ({}, {"name": "Other"}, "changed"),
        ({"name": "Other", "changed": LATER}, {}, "clashing"),
        ({"name": "Other", "changed": LATER}, {"name": "Third"}, "clashing"),
    ],
)
def test_how_campaigns_stand_to_those_here(
    tmp_path: Path, mine: dict[str, object], theirs: dict[str, object], state: str
) -> None:
    (plan,) = planned(tmp_path, fill(FakeWorkspace(), pictured(1, **mine)), pictured(1, **theirs)).campaigns
    assert (plan.state, plan.mine) == (state, pictured(1, **mine))
    assert plan.fields == (() if state == "same" else ("name",))
    assert plan.choices[0] == "mine"


def test_one_that_is_not_here_is_new(tmp_path: Path) -> None:
    (plan,) = planned(tmp_path, fill(FakeWorkspace(), pictured(1)), pictured(2, name="Two")).campaigns
    assert (plan.state, plan.mine, plan.fields, plan.choices, plan.notes) == ("new", None, (), ("theirs", "skip"), ())


def test_the_fields_that_differ_are_named(tmp_path: Path) -> None:
    mine = campaign(1, slide("s1", "One"), slide("s2", "Two"))
    second = replace(mine.message.slides[1], body=Text(text="More"))
    theirs = replace(mine, status="review", message=replace(mine.message, slides=(mine.message.slides[0], second)))
    (plan,) = planned(tmp_path, fill(FakeWorkspace(), mine), theirs).campaigns
    assert plan.fields == ("status", "message/slides/s2/body/text")


def test_a_namesake_is_only_a_note(tmp_path: Path) -> None:
    (plan,) = planned(tmp_path, fill(FakeWorkspace(), pictured(1)), pictured(2)).campaigns
    assert plan.state == "new"
    assert plan.notes == ("Another campaign is called “Spring sale” too",)


def test_segments_that_are_not_here_are_a_note(tmp_path: Path) -> None:
    theirs = pictured(1, audience=Audience(include=("s",), exclude=("t",)))
    (plan,) = planned(tmp_path, FakeWorkspace(), theirs).campaigns
    assert "segments that are not in this workspace (2)" in plan.notes[0]
