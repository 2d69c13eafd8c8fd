"""Whatever a workspace holds comes out of a package as it went in."""

import hashlib
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from app.domain.campaign import Campaign, decode, encode
from app.domain.folding import folded
from app.domain.ids import derived_id
from app.domain.record import pack
from app.services.packages.shown import hashes
from app.services.packages.values import Form
from app.services.ports import Category, Named, Workspace
from tests.fakes import FakeWorkspace
from tests.made import uuid
from tests.services.media_fakes import picture
from tests.services.packages.made import bundles, library
from tests.strategies import campaigns

PICTURES = [picture(mime="image/png", note=str(number)) for number in range(6)]
NAMES = st.lists(st.text(min_size=1, max_size=12).filter(folded), max_size=4, unique_by=folded)


def with_real_pictures(campaign: Campaign) -> Campaign:
    """The campaign with the hashes of ``PICTURES`` for made-up ones."""
    text = encode(campaign)
    for number, data in enumerate(PICTURES):
        text = text.replace(f"{number:064x}", hashlib.sha256(data).hexdigest())
    return decode(text)


@st.composite
def workspaces(draw: st.DrawFn) -> FakeWorkspace:
    """Campaigns with pictures, labels and subscriptions, and some of these that no campaign has."""
    workspace = FakeWorkspace()
    library(workspace).add([(f"{number}.png", data) for number, data in enumerate(PICTURES)])
    labels = [Named(id=f"l{n}", name=name, color="#112233") for n, name in enumerate(draw(NAMES))]
    categories = [
        Category(id=f"c{n}", name=name, key=f"k{n}", names={"uk": name}, subscribed=draw(st.booleans()), position=n)
        for n, name in enumerate(draw(NAMES))
    ]
    with workspace.transaction() as transaction:
        for label in labels:
            transaction.put_label(label)
        for category in categories:
            transaction.put_category(category)
        for number, made in enumerate(draw(st.lists(campaigns(most_slides=2), min_size=1, max_size=4))):
            filed = replace(
                with_real_pictures(made),
                id=derived_id(uuid(1), number),
                labels=tuple(each.id for each in labels if draw(st.booleans())),
                categories=tuple(each.id for each in categories if draw(st.booleans())),
                archived=draw(st.booleans()),
            )
            transaction.put(filed.id, pack(filed, None))
    return workspace


def everything(workspace: FakeWorkspace) -> list[Campaign]:
    return sorted((campaign for campaign, _ in workspace._campaigns()), key=lambda campaign: campaign.id)


def used(workspace: Workspace, campaigns: list[Campaign]) -> tuple[list[Named], list[Category]]:
    labels = {id for campaign in campaigns for id in campaign.labels}
    categories = {id for campaign in campaigns for id in campaign.categories}
    return (
        [label for label in workspace.labels() if label.id in labels],
        [category for category in workspace.categories() if category.id in categories],
    )


@given(workspaces(), st.sampled_from(["package", "folder"]))
@settings(max_examples=60, deadline=None)
def test_a_package_brings_all_of_it_and_makes_an_equal_one(source: FakeWorkspace, form: Form) -> None:
    with TemporaryDirectory() as folder:
        sent, again = Path(folder) / "sent", Path(folder) / "again"
        campaigns = everything(source)
        bundles(source).export([each.id for each in campaigns], sent, form)
        here = FakeWorkspace()
        service = bundles(here)
        service.carry_out(service.plan(sent))
        assert everything(here) == campaigns
        assert (here.labels(), here.categories()) == used(source, campaigns)
        for sha in hashes(campaigns):
            assert here.media_bytes(sha) == source.media_bytes(sha)
            assert here.media_info(sha) == source.media_info(sha)
        service.export([each.id for each in campaigns], again, form)
        assert _bytes(again) == _bytes(sent)
        plan = service.plan(sent)
        assert {each.state for each in plan.campaigns} == {"same"}
        assert service.carry_out(plan).group is None


def _bytes(path: Path) -> dict[str, bytes]:
    if path.is_file():
        return {"": path.read_bytes()}
    return {str(each.relative_to(path)): each.read_bytes() for each in path.rglob("*") if each.is_file()}
