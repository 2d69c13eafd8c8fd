from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from msgspec.structs import replace

from app.domain.campaign import Campaign
from app.domain.errors import UserError
from app.domain.message import Media, Text
from app.domain.scene import Scene, TextNode, TextStyle
from app.platforms.base import Finding, InboxStyle, Seen
from app.platforms.rules import android as android_rules
from app.platforms.rules import ios as ios_rules
from app.platforms.rules import web as web_rules
from app.services.devices import Devices
from app.services.ports import MediaInfo
from app.services.previewing import Look, Previewing
from tests.fakes_preview import NOW, FolderResources, ShelfWorkspace, StoppedClock
from tests.looks import MEASURE, PICTURE, buttons, campaign, message, slide

DEVICES = Devices(FolderResources())
SIMPLE = campaign(message("simple", slide(media=PICTURE, buttons=buttons(2))))
CAROUSEL = campaign(message("carousel", *(slide(n, media=PICTURE, title=Text(text=f"Page {n}")) for n in range(3))))
SHA = "a" * 64


@pytest.fixture(autouse=True)
def rules_that_find_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for rules in (android_rules, ios_rules, web_rules):
        monkeypatch.setattr(rules, "findings", lambda encoded: ())
        monkeypatch.setattr(rules, "seen", lambda shown, encoded: Seen(shown))


def nothing(campaign: Campaign, platform: str, now: datetime) -> dict[str, Any] | None:
    return None


def dated(date: Any):
    return lambda campaign, platform, now: {"date": date}


def previewing(encode=nothing, workspace: ShelfWorkspace | None = None, zone=UTC) -> Previewing:
    return Previewing(workspace or ShelfWorkspace(), MEASURE, StoppedClock(zone=zone), encode)


def look(shown: Campaign = SIMPLE, device: str = "android", encode=nothing, **more: Any) -> Look:
    return previewing(encode).look(shown, DEVICES.get(device), **more)


def test_a_look_says_whose_drawing_it_is() -> None:
    seen = look(device="ios")
    assert (seen.platform, seen.caption) == ("ios", "CleverTap standard inbox, iPhone")
    assert (seen.fate.fate, seen.fate.reason) == ("drawn", None)


@pytest.mark.parametrize(("device", "unit", "width"), [("android", "dp", 360), ("ios", "pt", 375), ("web", "px", 360)])
def test_a_device_gives_unit_and_width(device: str, unit: str, width: float) -> None:
    placement = look(device=device).placement
    assert (placement.unit, placement.width) == (unit, width)


def test_width_density_and_text_size_can_be_chosen() -> None:
    seen = look(width=320, density=2, text_scale=1.5)
    assert (seen.view.width, seen.view.density, seen.view.text_scale) == (320, 2, 1.5)
    assert seen.placement.width == 320
    assert seen.placement.find("title").style.size == 21


def test_a_read_message_has_no_dot() -> None:
    assert look().placement.find("unread_dot")
    assert look(read=True).placement.find("unread_dot") is None


@pytest.mark.parametrize(("asked", "shown"), [(0, 0), (2, 2), (7, 2), (-1, 0)])
def test_the_slide_asked_for_is_drawn(asked: int, shown: int) -> None:
    seen = look(CAROUSEL, slide=asked)
    assert seen.slide == shown
    assert seen.placement.find("title").text == f"Page {shown}"


def test_only_what_the_template_shows_is_drawn() -> None:
    many = replace(SIMPLE, message=replace(SIMPLE.message, slides=(slide(0), slide(1, title=Text(text="Second")))))
    assert look(many, slide=1).placement.find("title").text == "Spring"


def test_a_language_is_laid_over() -> None:
    translated = replace(SIMPLE.message, languages={"uk": {"slides/s0/title/text": "Весна"}})
    assert look(replace(SIMPLE, message=translated), language="uk").placement.find("title").text == "Весна"
    assert look(replace(SIMPLE, message=translated)).placement.find("title").text == "Spring"


def test_what_is_encoded_is_the_message_in_its_language() -> None:
    given = []
    translated = replace(SIMPLE.message, languages={"uk": {"slides/s0/title/text": "Весна"}})
    look(
        replace(SIMPLE, message=translated),
        "ios",
        lambda campaign, platform, now: given.append((campaign, platform, now)),
        language="uk",
    )
    ((encoded, platform, now),) = given
    assert encoded.message.slides[0].title.text == "Весна"
    assert (encoded.id, platform, now) == (SIMPLE.id, "ios", NOW)


@pytest.mark.parametrize("template", ["carousel", "carousel-image"])
def test_the_web_has_no_carousels(template: str) -> None:
    seen = look(campaign(message(template, slide(media=PICTURE))), "web")
    assert (seen.fate.fate, seen.fate.reason) == ("unsupported", "The Web inbox has no carousels")
    assert (seen.placement.boxes, seen.placement.height, seen.placement.width) == ((), 0, 360)


def test_what_cannot_be_encoded_is_unsupported() -> None:
    def refuse(*_: Any) -> None:
        raise UserError("No way", "because")

    seen = look(encode=refuse)
    assert (seen.fate.fate, seen.fate.reason) == ("unsupported", "No way. because.")
    assert seen.placement.boxes == ()


@pytest.mark.parametrize("effect", ["crash", "dropped"])
def test_what_would_not_appear_is_drawn_as_it_was_meant(effect, monkeypatch: pytest.MonkeyPatch) -> None:
    finding = Finding(code="android.color", effect=effect, reason="The app crashes on this colour")
    monkeypatch.setattr(android_rules, "findings", lambda encoded: (finding,))
    monkeypatch.setattr(android_rules, "seen", lambda message, encoded: Seen(replace(message, background="#000000")))
    seen = look(encode=dated(None))
    assert (seen.fate.fate, seen.fate.reason) == (effect, "The app crashes on this colour")
    assert seen.placement.find("card").background == "#ABCDEF"
    assert seen.placement.find("title").text == "Spring"


def test_a_message_that_goes_to_nobody_is_drawn_as_it_was_meant_with_the_reason() -> None:
    seen = look(encode=dated(0), dropped="It cancels itself")
    assert (seen.fate.fate, seen.fate.reason) == ("dropped", "It cancels itself")
    assert seen.placement == look(encode=dated(0)).placement


def test_what_the_sdk_reads_differently_is_drawn_as_it_reads_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def seen(shown, encoded):
        return Seen(replace(shown, slides=(replace(shown.slides[0], buttons=()),)), empty_bar=True)

    monkeypatch.setattr(android_rules, "seen", seen)
    placement = look(encode=dated(None)).placement
    assert placement.find("button_bar")
    assert placement.find("button") is None


@pytest.mark.parametrize(("asked", "title"), [(0, "Page 1"), (1, "Page 1"), (2, "Page 2")])
def test_slides_that_the_sdk_skips_do_not_count(asked: int, title: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        ios_rules, "seen", lambda shown, encoded: Seen(replace(shown, slides=shown.slides[1:]), empty_bar=False)
    )
    seen = look(CAROUSEL, "ios", dated(None), slide=asked)
    assert seen.placement.find("title").text == title
    assert seen.slide == asked
    assert len([box for box in seen.placement.boxes if box.role == "page_dot"]) == 2


def test_a_message_of_which_no_slide_is_left_is_drawn_as_it_was_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ios_rules, "seen", lambda shown, encoded: Seen(replace(shown, slides=())))
    assert look(CAROUSEL, "ios", dated(None)).placement.find("title").text == "Page 0"


@pytest.mark.parametrize(
    ("device", "encode", "text"),
    [
        ("android", nothing, "Just Now"),
        ("android", lambda *_: {}, "Just Now"),
        ("android", dated(int(NOW.timestamp()) - 7_200), "2 hours ago"),
        ("android", dated(str(int(NOW.timestamp()) - 7_200)), "2 hours ago"),
        ("android", dated("yesterday"), "Just Now"),
        ("android", dated(1639997549000), "15 Jun"),
        ("ios", dated(int(NOW.timestamp()) - 86_400), "Yesterday"),
        ("ios", dated(1639997549000), "Just now"),
        ("ios", dated(-(10**15)), "02 Jan"),
        ("web", dated(int(NOW.timestamp()) - 7_200), "Just now"),
    ],
)
def test_messages_are_dated_as_the_sdk_dates_them(device: str, encode, text: str) -> None:
    assert look(device=device, encode=encode).placement.find("timestamp").text == text


def test_the_present_can_be_chosen() -> None:
    later = look(encode=dated(int(NOW.timestamp())), now=NOW + timedelta(hours=3))
    assert later.view.timestamp == "3 hours ago"


def test_dates_print_in_the_viewers_zone() -> None:
    evening = datetime(2026, 1, 1, 22, 30, tzinfo=UTC)
    service = previewing(dated(int(evening.timestamp())), zone=timezone(timedelta(hours=2)))
    assert service.look(SIMPLE, DEVICES.get("android")).view.timestamp == "02 Jan"


def natural(*media: Media) -> Campaign:
    slides = (slide(n, media=each) for n, each in enumerate(media))
    return campaign(message("carousel" if len(media) > 1 else "simple", *slides, orientation="natural"))


def height(shown: Campaign, workspace: ShelfWorkspace | None = None, **more: Any) -> float:
    return previewing(workspace=workspace).look(shown, DEVICES.get("ios"), **more).placement.find("media").h


def test_ratios_that_are_given_count_first() -> None:
    assert height(natural(Media(url="https://a.example", width=10, height=10)), ratios=(2.5,)) == 150


def test_then_what_the_document_knows() -> None:
    assert height(natural(Media(url="https://a.example", width=300, height=200))) == 250


def test_then_what_the_workspace_knows() -> None:
    info = MediaInfo(sha256=SHA, kind="image", mime="image/png", width=500, height=250, bytes=9)
    shelf = ShelfWorkspace(media=(info,))
    shelf.links["https://a.example"] = SHA
    assert height(natural(Media(sha256=SHA)), shelf) == 187.5
    assert height(natural(Media(url="https://a.example")), shelf) == 187.5
    assert height(natural(Media(url="https://b.example")), shelf) == pytest.approx(375 * 9 / 16)


def test_ratios_go_by_the_slides_of_the_document(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ios_rules, "seen", lambda shown, encoded: Seen(replace(shown, slides=shown.slides[1:])))
    service = previewing(dated(None))
    seen = service.look(natural(PICTURE, PICTURE), DEVICES.get("ios"), slide=1, ratios=(3.0, 1.5))
    assert seen.view.ratios == (1.5,)
    assert seen.placement.find("media").h == 250


def test_a_sitting_judges_each_platform_once() -> None:
    asked: list[str] = []

    def counted(campaign: Campaign, platform: str, now: datetime) -> None:
        asked.append(platform)

    sitting = previewing(counted).sitting(SIMPLE)
    for device in DEVICES.all():
        sitting.look(device)
    assert sorted(asked) == ["android", "ios", "web"]


def test_a_sitting_looks_as_a_single_look_does() -> None:
    made = previewing()
    sitting = made.sitting(CAROUSEL, now=NOW)
    for device in DEVICES.all():
        for number in range(3):
            options: dict[str, Any] = {"slide": number, "read": True, "text_scale": 1.3}
            assert sitting.look(device, **options) == made.look(CAROUSEL, device, now=NOW, **options)


def test_a_sitting_speaks_its_language() -> None:
    texts = {f"slides/{SIMPLE.message.slides[0].id}/title/text": "Весна"}
    spoken = replace(SIMPLE, message=replace(SIMPLE.message, languages={"uk": texts}))
    placement = previewing().sitting(spoken, language="uk").look(DEVICES.get("android")).placement
    title = placement.find("title")
    assert title is not None
    assert title.text == "Весна"


@pytest.mark.parametrize(("device", "width", "gap"), [("android", 360, 6), ("ios", 375, 7), ("web", 392, 16)])
def test_the_inbox_around_the_card_fits_its_device(device: str, width: float, gap: float) -> None:
    inbox = previewing().inbox(DEVICES.get(device), InboxStyle(title="Offers", background="#ABCDEF"))
    title = inbox.frame.find("toolbar_title")
    assert title is not None
    assert title.text == "Offers"
    assert (inbox.frame.width, inbox.background) == (width, "#ABCDEF")
    assert inbox.gap == pytest.approx(gap)


def test_the_inbox_is_as_wide_as_is_asked_for() -> None:
    assert previewing().inbox(DEVICES.get("android"), InboxStyle(), 420).frame.width == 420


def test_any_scene_is_placed_with_the_same_fonts() -> None:
    root = TextNode(
        text="Hi", style=TextStyle(font="inter", size=12, weight=400, first_line=16, next_line=16, baseline=12)
    )
    placement = previewing().place(Scene(unit="px", width=100, root=root))
    assert (placement.width, placement.height, placement.boxes[0].lines) == (100, 16, ("Hi",))
