from typing import get_args

import pytest

from app.domain.campaign import encode, strict, to_tree
from app.domain.errors import UserError
from app.domain.message import Media, TemplateName
from app.services.ports import ListQuery
from app.services.samples import Samples
from tests.fakes import FolderResources

PICTURE = Media(sha256="a" * 64)


@pytest.fixture
def samples(clock):
    return Samples(FolderResources(), clock, "Ann", lambda _name: PICTURE)


@pytest.mark.parametrize("product", [None, "clevertap", "yespo", "both"])
def test_there_is_a_sample_of_each_template_type(samples, product):
    campaigns = samples.campaigns(product)

    assert sorted(campaign.message.template for campaign in campaigns) == sorted(get_args(TemplateName))
    assert len({campaign.name for campaign in campaigns}) == 4
    assert {campaign.product for campaign in campaigns} == {product or "both"}


def test_samples_are_valid_documents_without_placeholders(samples):
    for campaign in samples.campaigns("clevertap"):
        assert strict(to_tree(campaign)) == campaign
        assert "[[" not in encode(campaign)


def test_what_a_type_shows_is_filled_in(samples):
    by_type = {campaign.message.template: campaign.message for campaign in samples.campaigns()}

    assert by_type["message-icon"].slides[0].icon
    assert 1 <= len(by_type["simple"].slides[0].buttons) <= 3
    for name in ("carousel", "carousel-image"):
        assert 2 <= len(by_type[name].slides) <= 5
        assert not any(slide.buttons for slide in by_type[name].slides)
    for message in by_type.values():
        assert all(slide.media and slide.media.alt for slide in message.slides)


def test_a_first_workspace_holds_the_samples(samples, workspaces, tmp_path):
    workspace = samples.create_workspace(workspaces, tmp_path / "first.galley", "yespo")

    assert workspace.count(ListQuery()) == 4
    assert workspace.setting("product") == "yespo"
    assert {group.label for group in workspace.groups(None)} == {"Samples"}
    workspace.close()


def test_a_workspace_that_exists_is_left_alone(samples, workspaces, tmp_path):
    (tmp_path / "taken.galley").write_text("mine")

    with pytest.raises(UserError):
        samples.create_workspace(workspaces, tmp_path / "taken.galley")
    assert (tmp_path / "taken.galley").read_text() == "mine"
