"""The files that campaigns show."""

from collections.abc import Iterable, Iterator

from app.domain.campaign import Campaign
from app.domain.tree import is_object
from app.services.publishing import pictures


def hashes(campaigns: Iterable[Campaign]) -> list[str]:
    """The hashes of all files that are named by campaigns and their variants, each once."""
    return list(dict.fromkeys(sha for campaign in campaigns for sha in _of(campaign)))


def _of(campaign: Campaign) -> Iterator[str]:
    for media in pictures(campaign.message):
        if media.sha256:
            yield media.sha256
    for variant in campaign.variants:
        for value in variant.values.values():
            if is_object(value) and isinstance(sha := value.get("sha256"), str):
                yield sha
