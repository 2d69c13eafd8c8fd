from hashlib import sha256

from app.media.tools import PillowTools
from app.services.editing import Editing
from app.services.samples import Samples
from app.services.shipped import ShippedPictures
from app.services.starting import Starting
from tests.fakes import FakeClock, FakeWorkspace, FolderResources


def shipped() -> ShippedPictures:
    return ShippedPictures(FolderResources(), PillowTools())


def test_a_picture_is_found_by_its_name_and_described_by_its_bytes():
    pictures = shipped()
    media = pictures.media("sea")
    assert media is not None
    data = pictures.media_bytes(media.sha256)
    assert sha256(data).hexdigest() == media.sha256
    assert (media.width, media.height, media.mime, media.bytes) == (1280, 720, "image/jpeg", len(data))
    assert media.url is None


def test_a_name_without_a_picture_is_none():
    assert shipped().media("unicorn") is None


def test_samples_come_with_the_pictures_they_show():
    workspace = FakeWorkspace()
    campaigns = Samples(FolderResources(), shipped(), FakeClock(), "ann").add(workspace)
    shown = [m for c in campaigns for s in c.message.slides for m in (s.media, s.icon) if m]
    assert {campaign.message.template for campaign in campaigns} == {
        "simple",
        "message-icon",
        "carousel",
        "carousel-image",
    }
    assert shown
    assert all(workspace.media_bytes(media.sha256) and media.alt for media in shown)


def test_samples_are_one_step_to_undo():
    workspace, clock = FakeWorkspace(), FakeClock()
    Samples(FolderResources(), shipped(), clock, "ann").add(workspace)
    assert len(Editing(workspace, clock, "ann").undo(None)) == 4


def test_every_recipe_has_a_goal_and_pictures_that_exist():
    workspace, clock, pictures = FakeWorkspace(), FakeClock(), shipped()
    starting = Starting(workspace, Editing(workspace, clock, "ann"), FolderResources(), pictures, clock)
    recipes = [start for start in starting.starts() if start.group == "recipe"]
    assert len(recipes) == 4
    for recipe in recipes:
        campaign = starting.begin(recipe.key)
        assert campaign.goal is not None
        assert campaign.message.slides[0].title.text
        for slide in campaign.message.slides:
            assert slide.media is None or workspace.media_bytes(slide.media.sha256)
