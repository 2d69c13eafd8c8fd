from itertools import islice

from app.domain.campaign import decode, encode
from tests.bench.writing import campaigns, categories, labels

COUNT = 400


def test_the_same_campaigns_are_written_every_time():
    assert list(campaigns(COUNT)) == list(campaigns(COUNT))


def test_a_larger_workspace_begins_with_the_campaigns_of_a_smaller_one():
    assert list(islice(campaigns(1_000_000), COUNT)) == list(campaigns(COUNT))


def test_no_two_share_an_id_or_the_instant_of_their_change():
    written = list(campaigns(COUNT))
    assert len({campaign.id for campaign in written}) == len({campaign.changed for campaign in written}) == COUNT


def test_documents_are_what_schema_1_allows():
    for campaign in campaigns(COUNT):
        assert decode(encode(campaign)) == campaign


def test_labels_and_subscriptions_are_all_known():
    known = {named.id for named in (*labels(), *categories())}
    used = {id for campaign in campaigns(COUNT) for id in (*campaign.labels, *campaign.categories)}
    assert used <= known
    assert len(used) > len(categories())


def test_every_template_type_and_status_occurs():
    written = list(campaigns(COUNT))
    assert len({campaign.message.template for campaign in written}) == 4
    assert len({campaign.status for campaign in written}) == 7


def test_most_names_are_in_scripts_that_the_window_has_a_font_for():
    names = [campaign.name for campaign in campaigns(COUNT)]
    abroad = [name for name in names if any(sign > "ԯ" for sign in name)]
    assert 0 < len(abroad) < COUNT / 20
