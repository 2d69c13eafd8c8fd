import pytest

from app.services.recipes import recipes
from tests.fakes import FolderResources
from tests.made import START

ALL = recipes(FolderResources())


def test_the_recipes_stand_in_the_order_of_the_gallery():
    assert [recipe.name for recipe in ALL] == ["welcome", "order-accepted", "come-back", "update-available"]
    assert [recipe.title for recipe in ALL] == ["Welcome", "Order accepted", "Come back", "Update available"]


@pytest.mark.parametrize("recipe", ALL, ids=lambda recipe: recipe.name)
def test_a_recipe_starts_a_campaign_with_a_goal_and_texts(recipe):
    campaign = recipe.start(now=START, author="Ann", product="clevertap")

    assert campaign.goal.event
    assert (campaign.name, campaign.status, campaign.created) == (recipe.title, "draft", START)
    assert all(slide.title.text and slide.body.text for slide in campaign.message.slides)
    assert recipe.summary


@pytest.mark.parametrize("recipe", ALL, ids=lambda recipe: recipe.name)
def test_each_start_is_a_campaign_of_its_own(recipe):
    assert recipe.start(now=START, author="").id != recipe.start(now=START, author="").id
