from typing import get_args

import pytest

from app.domain.campaign import encode, strict, to_tree
from app.domain.message import TemplateName
from app.domain.recipient import Recipient
from app.media.tools import PillowTools
from app.services.ports import ListQuery
from app.services.samples import Samples
from app.services.shipped import ShippedPictures
from tests.fakes import FolderResources


@pytest.fixture
def samples(clock):
    return Samples(FolderResources(), ShippedPictures(FolderResources(), PillowTools()), clock, "Ann")


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


def test_samples_are_made_at_one_moment(samples):
    assert len({campaign.changed for campaign in samples.campaigns()}) == 1


def test_a_workspace_gets_samples_for_what_it_sends_with(samples, workspaces, tmp_path):
    workspace = workspaces.create(tmp_path / "first.galley", "yespo")
    samples.add(workspace)

    assert workspace.count(ListQuery()) == 4
    assert {group.label for group in workspace.groups(None)} == {"Samples"}
    assert {workspace.get(row.id).campaign.dialect for row in workspace.rows(ListQuery())} == {"yespo"}
    workspace.close()


def test_sample_recipients_come_where_nobody_is(samples, workspace):
    samples.add(workspace)
    total = workspace.people().total
    assert total >= 12
    samples.add(workspace)
    assert workspace.people().total == total


def test_real_recipients_stay_among_themselves(samples, workspace):
    with workspace.transaction() as transaction:
        transaction.put_recipients([Recipient(identity="ada")])
    samples.add(workspace)
    assert [each.identity for each in workspace.every_recipient()] == ["ada"]
