"""Lines of a report, made with few words."""

from datetime import UTC, timedelta, timezone
from typing import Any

from app.domain.campaign import Campaign
from app.domain.message import Message, Slide
from app.services.encoding import shown
from app.services.ports import CampaignRow
from app.services.reports.line import Line
from tests.made import campaign

KYIV = timezone(timedelta(hours=2))


def line(made: Campaign | None = None, zone: Any = UTC, platform: Any = (), segments: Any = None, **row: Any) -> Line:
    made = made or campaign()
    given = CampaignRow(id=made.id, name=made.name, template=made.message.template, status=made.status, **row)
    return Line(
        row=given,
        campaign=made,
        message=shown(made.message),
        segments=segments or {},
        platform=platform,
        zone=zone,
    )


def of(template: str = "simple", **parts: Any) -> Campaign:
    """A campaign with one slide that has ``parts``."""
    return campaign(1, message=Message(slides=(Slide(id="s", **parts),), template=template))  # type: ignore[arg-type]
