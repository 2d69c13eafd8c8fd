from msgspec.structs import replace

from app.domain.campaign import Delivery, Recurrence, Variant
from app.domain.message import Action, Button, Media, Message, Slide, Text
from app.domain.renewal.renewals import Renewal, renewals, standing
from tests.made import campaign, uuid

TITLE = "slides/s1/title/text"
LINK = "https://example.com/sale?utm_campaign=spring26"


def made(*buttons, title="", body="", **fields):
    slide = Slide(id="s1", title=Text(text=title), body=Text(text=body), buttons=buttons)
    return campaign(1, slide, **fields)


def found(campaign, kind):
    return {each.text: each.paths for each in renewals(campaign) if each.kind == kind}


def test_a_campaign_with_nothing_dated_in_it_needs_no_renewal():
    assert renewals(made(title="Hello", body="Welcome to the shop")) == ()


def test_dates_stand_in_the_texts_of_every_language_in_the_name_and_in_the_delivery():
    texts = Message(
        slides=(Slide(id="s1", title=Text(text="Until 31.12.2026")),), languages={"uk": {TITLE: "До 31 грудня"}}
    )
    delivery = Delivery(mode="recurring", times=("2026-12-01T09:00",), recurrence=Recurrence(until="2026-12-31T00:00"))
    one = campaign(1, name="Sale 31.12.2026", message=texts, delivery=delivery)
    assert found(one, "date") == {
        "2026-12-01T09:00": ("delivery/times",),
        "2026-12-31T00:00": ("delivery/recurrence/until",),
        "31.12.2026": ("name", f"message/{TITLE}"),
        "31 грудня": ("message/languages/uk/slides~1s1~1title~1text",),
    }


def test_each_link_is_named_once_with_every_place():
    button = Button(id="b1", text="Go", android=LINK, web="{{ Profile.Link }}")
    slide = Slide(
        id="s1",
        body=Text(text=f"See {LINK}."),
        action=Action(enabled=True, ios="app://offers"),
        media=Media(url="https://cdn.example.com/a.png"),
        buttons=(button,),
    )
    assert found(campaign(1, slide), "link") == {
        LINK: ("message/slides/s1/body/text", "message/slides/s1/buttons/b1/android"),
        "https://cdn.example.com/a.png": ("message/slides/s1/media/url",),
        "app://offers": ("message/slides/s1/action/ios",),
    }


def test_the_campaign_of_a_link_is_to_be_renewed_on_its_own():
    assert found(made(body=LINK), "utm") == {"spring26": ("message/slides/s1/body/text",)}


def test_what_a_button_copies_is_a_code_whatever_it_looks_like():
    copying = Button(id="b1", kind="copy", text="Copy", copy=" welcome ")
    opening = Button(id="b2", kind="link", text="Open", copy="old")
    one = made(copying, opening, body="Use SPRING26")
    assert found(one, "code") == {
        "SPRING26": ("message/slides/s1/body/text",),
        "welcome": ("message/slides/s1/buttons/b1/copy",),
    }


def test_a_copied_address_is_a_link():
    one = made(Button(id="b1", kind="copy", copy="https://example.com/x"))
    assert found(one, "link") == {"https://example.com/x": ("message/slides/s1/buttons/b1/copy",)}
    assert found(one, "code") == {}


def test_the_code_of_a_language_and_of_a_variant_counts_too():
    one = made(Button(id="b1", kind="copy", copy="one"))
    place = "slides/s1/buttons/b1/copy"
    message = replace(one.message, languages={"uk": {place: "два"}})
    variant = Variant(id=uuid(9), values={place: "three", "slides/s1/title/color": 7})
    one = replace(one, message=message, variants=(variant,))
    assert found(one, "code") == {
        "one": (f"message/{place}",),
        "два": ("message/languages/uk/slides~1s1~1buttons~1b1~1copy",),
        "three": (f"variants/{uuid(9)}/values/slides~1s1~1buttons~1b1~1copy",),
    }


def test_extra_data_is_looked_through_whatever_its_keys_are_called():
    message = Message(slides=(Slide(id="s1"),), custom_data={"web": "until 1 May", "deep": ["CODE99", LINK]})
    one = campaign(1, message=message)
    assert found(one, "date") == {"1 May": ("message/custom_data/web",)}
    assert found(one, "code") == {"CODE99": ("message/custom_data/deep/0",)}
    assert found(one, "link") == {LINK: ("message/custom_data/deep/1",)}


def test_digits_inside_addresses_and_personal_fields_are_no_dates_and_no_codes():
    one = made(body="https://example.com/2026-12-31/SPRING26 {{ Event.SPRING26 | date: '12/31/2026' }}")
    assert {each.kind for each in renewals(one)} == {"link"}


def test_kinds_come_one_after_the_other():
    one = made(body=f"CODE99 {LINK} 31.12.2026 app://x")
    assert [(each.kind, each.text) for each in renewals(one)] == [
        ("date", "31.12.2026"),
        ("link", LINK),
        ("link", "app://x"),
        ("code", "CODE99"),
        ("utm", "spring26"),
    ]
    assert renewals(one)[0] == Renewal(kind="date", text="31.12.2026", paths=("message/slides/s1/body/text",))


def test_what_was_renewed_stands_nowhere_and_the_rest_where_it_did():
    before = renewals(made(body=f"CODE99 {LINK} 31.12.2026"))
    after = made(body=f"{LINK} 31.12.2027")
    assert dict(zip([each.text for each in before], standing(after, before), strict=True)) == {
        "31.12.2026": (),
        LINK: ("message/slides/s1/body/text",),
        "CODE99": (),
        "spring26": ("message/slides/s1/body/text",),
    }
