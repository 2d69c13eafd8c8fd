"""What ``tests/workspaces/v3.galley`` holds: it was filled when format 3 was released, and is never made anew."""

from hashlib import sha256

from app.domain.campaign import Audience, Campaign, Delivery
from app.domain.message import Media, Message, Slide, Text
from app.domain.recipient import Attribute, Event, Recipient
from app.domain.segments import Compare, Segment
from app.services.ports import Category, MediaInfo, Named, Run, Version
from tests.made import campaign, slide, uuid

IDENTITY = "5d1c2e54-7c0a-4c6e-9d53-2f6b1f2c9a13"
DATA = b"a picture"
PICTURE = MediaInfo(
    sha256=sha256(DATA).hexdigest(),
    kind="image",
    mime="image/png",
    width=3,
    height=2,
    bytes=len(DATA),
    filename="A.png",
)
ADDRESS = "https://example.com/a.png"

SUMMER = Named(id="l1", name="Summer", color="#FFAA00", description="June on")
SOMMER = Named(id="l2", name="Sommer")
LIGHT = Named(id="l3", name="Işık", key="light")
NEWS = Category(
    id="c1", name="News", key="news", names={"de": "Nachrichten", "uk": "Новини"}, subscribed=True, position=1
)
SALES = Category(id="c2", name="Sales", description="Every Friday", key="sales")

SLIDE = Slide(
    id="s1", title=Text(text="Straße"), body=Text(text="Only 50% left 🎉"), media=Media(sha256=PICTURE.sha256)
)
TALE = campaign(
    1,
    name="Київ: crème brûlée",
    message=Message(
        slides=(SLIDE,), inbox_tags=("Offers", "Акції"), languages={"uk": {"slides/s1/title/text": "Вулиця"}}
    ),
    labels=("l1", "l3"),
    categories=("c2", "c1"),
    author="Ada",
    shared=True,
    audience=Audience(include=("s1",), cap=100),
    delivery=Delivery(mode="scheduled", times=("2026-04-01T09:00",), zone="Europe/Kyiv"),
    changed="2026-03-05T08:00:00.000Z",
)
OLD = campaign(2, name="Old", archived=True, labels=("l1",))
BINNED = campaign(3, name="Binned", categories=("c1",))
BIN = "2026-03-06T08:00:00.000Z"
ENDED = campaign(4, slide("s1", "Οδός Αθηνάς"), name="Ended", status="ended", author="Éva")
CAMPAIGNS: tuple[Campaign, ...] = (TALE, OLD, BINNED, ENDED)

NAMED = Version(
    id="v1", campaign=uuid(1), kind="named", name="First draft", author="Ada", at="2026-03-02T08:00:00.000Z"
)
HOURLY = Version(id="v2", campaign=uuid(1), kind="hour", author="Ada", at="2026-03-03T08:00:00.000Z")
DRAFT = campaign(1, name="Draft")

RUNS = (
    Run(campaign=uuid(1), day="2026-03-02", figures={"Total Sent (users)": 40, "Total Viewed (users)": 10}),
    Run(campaign=uuid(1), day="2026-03-03", figures={"Total Sent (users)": 60, "Total Clicked (users)": 5}),
    Run(campaign=uuid(4), day="", figures={"Total Sent (users)": 7}),
)
PLATFORM_IDS = {"1544171480": uuid(1), "1544171481": uuid(4)}

ADA = Recipient(
    identity="ada@example.com",
    attributes={"First name": "Ada", "Points": 12, "Tags": ["a", "b"]},
    events=(Event(name="Charged", at="2026-01-31T12:00:00Z", properties={"Amount": 7}),),
    kept=True,
)
ZOE = Recipient(identity="zoe@example.com", attributes={"First name": "Zoë", "City": "Львів"})
ATTRIBUTES = (
    Attribute(name="First name", role="first_name", filled=2, samples=("Ada", "Zoë")),
    Attribute(name="Points", kind="number", filled=1, samples=("12",)),
    Attribute(name="Tags", kind="list", filled=1, samples=("a", "b")),
    Attribute(name="City", role="city", filled=1, samples=("Львів",)),
)
IN_LVIV = Segment(id="s1", name="In Lviv", rule=Compare(attribute="City", operator="equals", value="Львів"))
FRIENDS = Segment(id="s2", name="Friends", members=("ada@example.com",))
