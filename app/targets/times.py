"""The sending time and the end of the stay, as the SDKs count them."""

from datetime import UTC, datetime

from app.domain.campaign import Campaign
from app.platforms.rules.base import INT_MAX
from app.targets.base import Context


def expiry(campaign: Campaign, context: Context) -> int:
    """``wzrk_ttl``: the second after which the message leaves the inbox, 0 for never.

    It is capped at the last second that phones can count, in January 2038.
    """
    if campaign.ttl is None:
        return 0
    return min(context.now + campaign.ttl.seconds(), INT_MAX)


def run_id(campaign: Campaign, context: Context) -> str:
    """``wzrk_id``: the campaign and the day of sending, in UTC."""
    return f"{campaign.id}_{datetime.fromtimestamp(context.now, UTC):%Y%m%d}"
