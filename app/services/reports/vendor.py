"""The columns of CleverTap's Campaign overview that are known here: its spelling, its order."""

from app.domain.campaign import Delivery, Goal, TimeToLive
from app.services.reports.line import Fill, Line, listed

MINUTES = {"minutes": 1, "hours": 60, "days": 1440, "weeks": 10_080, "months": 43_200}
"""Of a month there are 30 days."""
STATUSES = {
    "draft": "Draft",
    "review": "In review",
    "changes": "Changes asked",
    "approved": "Approved",
    "scheduled": "Scheduled",
    "handed_over": "Handed over",
    "ended": "Ended",
}
"""As they stand on screen."""
FOR_EVER = "Infinite"


def how_delivered(delivery: Delivery) -> str:
    """One Time, Multiple Date or Recurring, as the platform's filters call it."""
    if delivery.mode == "recurring":
        return "Recurring"
    return "Multiple Date" if delivery.mode == "scheduled" and len(delivery.times) > 1 else "One Time"


def zone_of(delivery: Delivery) -> str:
    """The zone of its times."""
    return "User" if delivery.policy == "recipient" else delivery.zone or ""


def throttle(delivery: Delivery) -> str:
    """The sending speed."""
    return f"{delivery.batch.count} per {delivery.batch.per}" if delivery.batch else ""


def stay(ttl: TimeToLive | None) -> str:
    """How long it stays in the inbox."""
    if ttl is None:
        return FOR_EVER
    count, unit = (ttl.days, "day") if ttl.days is not None else (ttl.hours, "hour")
    return f"{count} {unit}" + ("" if count == 1 else "s")


def start(delivery: Delivery) -> tuple[str, str]:
    """The first day and wall time."""
    day, _, time = min(delivery.times, default="").partition("T")
    return (day, time) if delivery.mode != "now" else ("", "")


def who(line: Line) -> str:
    """The segments' names; a segment that is gone goes by its id."""
    audience = line.campaign.audience
    names = [[line.segments.get(id_, id_) for id_ in ids] for ids in (audience.include, audience.exclude)]
    parts = (listed(names[0]), f"not {listed(names[1])}" if names[1] else "")
    return "; ".join(part for part in parts if part)


def goal_minutes(goal: Goal | None) -> int | None:
    """Within how many minutes the goal counts."""
    return goal.within * MINUTES[goal.unit] if goal else None


def android_image(line: Line) -> str:
    """The address of its picture; videos and sounds are none."""
    return address(line) if line.media and line.media.kind in ("image", "gif") else ""


def address(line: Line) -> str:
    """The address of its picture, video or sound."""
    return (line.media.url if line.media else None) or ""


VENDOR: dict[str, Fill] = {
    "Campaign ID": lambda line: listed(line.platform) or line.campaign.id,
    "Campaign Name": lambda line: line.campaign.name,
    "Channel": lambda line: "App Inbox",
    "Delivery": lambda line: how_delivered(line.campaign.delivery),
    "Type": lambda line: "A/B Test" if line.campaign.variants else "Single Message",
    "Variant": lambda line: listed([variant.name for variant in line.campaign.variants]),
    "timezone": lambda line: zone_of(line.campaign.delivery),
    "throttle": lambda line: throttle(line.campaign.delivery),
    "Campaign overall limit": lambda line: line.campaign.audience.cap,
    "WHO query": who,
    "Title": lambda line: line.slide.title.text,
    "Message": lambda line: line.slide.body.text,
    "iOS Rich Media type": lambda line: line.media.kind if line.media else "",
    "IOS Rich media URL": address,
    "IOS Deep link / External URL": lambda line: line.action.ios,
    "Android Image URL": android_image,
    "Android Deep link / External URL": lambda line: line.action.android,
    "Time to live": lambda line: stay(line.campaign.ttl),
    "Start Date": lambda line: start(line.campaign.delivery)[0],
    "Start Time": lambda line: start(line.campaign.delivery)[1],
    "Conversion Event": lambda line: line.campaign.goal.event if line.campaign.goal else "",
    "Conversion Time (in minutes)": lambda line: goal_minutes(line.campaign.goal),
    "Status": lambda line: STATUSES[line.campaign.status],
    "Created By": lambda line: line.campaign.author,
    "Created time": lambda line: line.local(line.campaign.created),
    "Labels": lambda line: listed(line.row.labels),
}
