from typing import get_args

import pytest

from app.domain.campaign import encode, from_tree, to_tree
from app.domain.errors import UserError
from app.domain.message import TemplateName
from app.media.tools import PillowTools
from app.services.ports import ListQuery
from app.services.shipped import ShippedPictures
from app.services.starting import Starting
from tests.fakes import FolderResources


@pytest.fixture
def starting(workspace, editing, clock) -> Starting:
    resources = FolderResources()
    return Starting(workspace, editing, resources, ShippedPictures(resources, PillowTools()), clock, "Ann")


def keys(starting: Starting, group: str) -> list[str]:
    return [start.key for start in starting.starts() if start.group == group]


def test_every_template_type_is_a_beginning_and_so_are_the_recipes(starting):
    assert keys(starting, "template") == [f"template/{name}" for name in get_args(TemplateName)]
    assert len(keys(starting, "recipe")) == 4


def test_every_beginning_has_a_title_and_a_line(starting):
    assert all(start.title and start.summary for start in starting.starts())


def test_every_beginning_makes_a_sound_campaign(starting):
    for start in starting.starts():
        made = starting.campaign(start.key)
        assert encode(from_tree(to_tree(made))) == encode(made)
        assert (made.status, made.author) == ("draft", "Ann")


@pytest.mark.parametrize("name", get_args(TemplateName))
def test_a_type_begins_with_its_own_blank_message(starting, name):
    assert starting.campaign(f"template/{name}").message.template == name


def test_a_recipe_brings_a_goal_and_text(starting):
    for key in keys(starting, "recipe"):
        made = starting.campaign(key)
        assert made.goal is not None
        assert made.message.slides[0].title.text


def test_what_we_send_with_decides_the_dialect(starting, workspace):
    with workspace.transaction() as transaction:
        transaction.set_setting("product", "clevertap")
    assert starting.campaign("recipe/welcome").dialect == "liquid"
    assert starting.campaign("template/simple").product == "clevertap"


def test_looking_at_a_beginning_stores_nothing(starting, workspace):
    starting.campaign("template/simple")
    assert workspace.count(ListQuery()) == 0


def test_beginning_stores_it_and_can_be_undone_in_the_workspace(starting, workspace, editing):
    begun = starting.begin("recipe/welcome")
    stored = workspace.get(begun.id)
    assert stored.campaign.name == begun.name
    editing.undo()
    assert workspace.get(begun.id) is None


def test_the_pictures_of_a_recipe_come_along(starting, workspace):
    for key in keys(starting, "recipe"):
        for slide in starting.begin(key).message.slides:
            if slide.media:
                assert workspace.media_bytes(slide.media.sha256)


def test_two_campaigns_of_one_beginning_share_no_ids(starting):
    one, other = starting.begin("template/carousel"), starting.begin("template/carousel")
    assert one.id != other.id
    assert not {slide.id for slide in one.message.slides} & {slide.id for slide in other.message.slides}


def test_what_is_no_beginning_is_refused(starting):
    with pytest.raises(UserError):
        starting.campaign("template/hologram")
