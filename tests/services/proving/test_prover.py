import pytest

from app.domain.campaign import Origin
from app.platforms.base import Finding
from app.platforms.rules import ios
from app.services.ports import Problem, Rendered
from app.services.proving import prover
from app.services.proving.payload import payload
from tests.fakes import FakeClock
from tests.services.proving.made import (
    BODY,
    DEVICES,
    LINK,
    TITLE,
    Scripted,
    campaign,
    found,
    link_button,
    linked,
    person,
    picture,
    proved,
    slide,
)

NAME = '{{ Profile.Name | default: "you" }}'
STRICT = "{{ Profile.Name }}"


def test_a_message_that_is_right_for_everybody_has_no_findings():
    report = proved(campaign(), person("a"), person("b"))
    assert report.findings == ()
    assert report.summary.recipients == 2
    assert not report.has_errors


def test_who_gets_a_fallback_is_counted_once_with_every_place():
    shown = campaign(slide(title=f"Dear {NAME}", body=f"{NAME}, you"))
    report = proved(shown, person("a", Name="Ann"), person("b"))
    assert report.summary.fallbacks == 1
    assert found(report, "fallback") == [("b", TITLE, "Profile.Name"), ("b", BODY, "Profile.Name")]
    assert not report.has_errors


def test_a_missing_value_without_a_fallback_is_an_error_with_its_place():
    report = proved(campaign(slide(title=f"Dear {STRICT}")), person("a"), person("b", Name="Bo"))
    assert report.summary.errors == 1
    assert found(report, "error") == [("a", TITLE, "Profile.Name is empty (line 1, column 6)")]
    assert report.has_errors


def test_whoever_gets_no_message_because_of_an_error_has_no_weight_and_no_lengths_of_that_text():
    report = proved(campaign(slide(title=STRICT, body="b")), person("a"))
    assert report.summary.largest_payload is None
    assert report.summary.longest_title is None
    assert report.summary.longest_body is not None


def test_an_abort_is_counted_and_is_no_error():
    answers = Scripted(a=Rendered(text="", outcome="aborted", branches=(0,)))
    report = proved(campaign(slide(title=f"Dear {NAME}", body=NAME)), person("a"), person("b"), personaliser=answers)
    assert report.summary.aborts == 1
    assert [each.kind for each in report.findings if each.recipient == "a"] == ["abort", "abort"]
    assert not report.has_errors


def test_a_failure_without_a_problem_is_still_said():
    answers = Scripted(a=Rendered(text="", outcome="failed"))
    report = proved(campaign(slide(title=NAME)), person("a"), personaliser=answers)
    assert found(report, "error") == [("a", TITLE, "It could not be filled in")]


def test_the_same_words_with_another_problem_are_another_finding():
    problems = [Problem(code="x.y", message=word, start=0, end=1) for word in ("One", "Two")]
    answers = Scripted(
        a=Rendered(text="", outcome="failed", problem=problems[0]),
        b=Rendered(text="", outcome="failed", problem=problems[1]),
    )
    report = proved(campaign(slide(title=NAME)), person("a"), person("b"), personaliser=answers)
    assert [detail[:3] for _, _, detail in found(report, "error")] == ["One", "Two"]


def test_a_title_that_comes_out_blank_is_found_whoever_wrote_it():
    shown = campaign(slide(title='{{ Profile.Name | default: "" }}'))
    report = proved(shown, person("a"), person("b", Name="  "), person("c", Name="Cy"))
    assert report.summary.empty_titles == 2
    assert [recipient for recipient, _, _ in found(report, "empty_title")] == ["a", "b"]


def test_a_slide_without_any_words_is_meant_to_be_a_picture_alone():
    slides = (slide("a"), slide("b", title="", body="", media=picture("https://a.example/1.png")))
    assert proved(campaign(*slides, template="carousel"), person("a")).summary.empty_titles == 0
    assert proved(campaign(slide(title="", body="words")), person("a")).summary.empty_titles == 1


def test_a_type_without_texts_has_no_titles():
    shown = campaign(slide(title=STRICT, media=picture("https://a.example/1.png")), template="carousel-image")
    report = proved(shown, person("a"))
    assert report.findings == ()
    assert report.summary.longest_title is None


def test_a_title_that_is_cut_is_found_on_each_device_that_cuts_it():
    report = proved(campaign(slide(title=f"Dear {NAME}")), person("a", Name="N" * 45), person("b", Name="Bo"))
    assert report.summary.title_cut == 1
    assert [(each.recipient, each.device, each.slide) for each in report.findings] == [("a", "android-small", 0)]
    assert found(report, "title_cut") == [("a", TITLE, "Dear " + "N" * 45)]


def test_of_a_long_text_that_is_cut_the_beginning_is_quoted():
    report = proved(campaign(slide(title="T" * 900)), person("a"), devices=[DEVICES.get("android")])
    assert found(report, "title_cut") == [("a", TITLE, "T" * 80)]


def test_a_text_that_is_cut_by_an_icon_message_is_found():
    shown = campaign(slide(body=f"Dear {NAME}"), template="message-icon")
    report = proved(shown, person("a", Name="news " * 60), devices=[DEVICES.get("ios")])
    assert (report.summary.title_cut, report.summary.body_cut) == (0, 1)


def test_a_title_without_personal_fields_is_cut_for_everybody():
    report = proved(campaign(slide(title="T" * 200)), person("a"), person("b"), devices=[DEVICES.get("android")])
    assert [each.recipient for each in report.findings] == ["a", "b"]


def test_each_slide_of_a_carousel_is_looked_at():
    pictures = [picture(f"https://a.example/{number}.png") for number in range(2)]
    slides = (slide("a", media=pictures[0]), slide("b", title=NAME, media=pictures[1]))
    report = proved(campaign(*slides, template="carousel"), person("a", Name="N" * 90))
    assert {(each.kind, each.slide, each.device) for each in report.findings} == {
        ("title_cut", 1, "android-small"),
        ("title_cut", 1, "iphone-mini"),
    }


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("https://shop.example/?c={{ Profile.City }}", "has spaces in it: https://shop.example/?c=New York"),
        ("{{ Profile.Link }}", "names no page: https://"),
        ('{{ Profile.No | default: "" }}', "is empty"),
        ("https://shop.example/{{ Profile.Template }}", "holds a personal field that was not filled in"),
        ("https://shop.example/?d={{ Profile.Share }}", "holds '%', which links can't hold"),
        ("https://shop.example/?d={{ Profile.Quoted }}", "holds '\"', which links can't hold"),
        ("{{ Profile.Script }}", "may not be opened"),
        ("{{ Profile.Word }}", "does not begin with https:// or an app's own scheme:"),
    ],
)
def test_a_link_that_comes_out_broken_is_found(address: str, reason: str):
    someone = person(
        "a",
        City="New York",
        Link="https://",
        Template="{{ Profile.City }}",
        Share="50%",
        Quoted='"x"',
        Script="javascript:alert(1)",
        Word="shop",
    )
    report = proved(campaign(linked(address)), someone)
    ((recipient, path, detail),) = found(report, "broken_link")
    assert (recipient, path) == ("a", LINK)
    assert detail.startswith(f"The link for Android {reason}")
    assert report.summary.broken_links == 1
    assert report.has_errors


@pytest.mark.parametrize("value", ["Kyiv", "%D0%9A", "a&b=c", "Київ"])
def test_a_link_that_can_be_opened_is_none(value: str):
    shown = campaign(linked("https://shop.example/?c={{ Profile.City }}"))
    assert proved(shown, person("a", City=value)).findings == ()


def test_a_link_that_is_written_broken_is_so_for_everybody():
    report = proved(campaign(linked("shop")), person("a"), person("b"))
    assert report.summary.broken_links == 2


def test_links_of_buttons_and_pictures_count_too_and_those_that_are_off_do_not():
    made = slide(
        media=picture("https://a.example/{{ Profile.City }}.png"), buttons=(link_button("go", "{{ Profile.City }}"),)
    )
    report = proved(campaign(made), person("a", City="New York"))
    assert {path for _, path, _ in found(report, "broken_link")} == {
        "message/slides/a/media/url",
        "message/slides/a/buttons/go/web",
    }


def test_a_value_with_markup_is_found_where_the_template_has_none():
    shown = campaign(slide(title=f"Dear {NAME}", body=f"<b>{NAME}</b>"))
    report = proved(shown, person("a", Name="<b>Ann</b>"), person("b", Name="1 < 2 <3"))
    assert found(report, "markup") == [("a", TITLE, "<b> </b>")]
    assert report.summary.markup == 1


def test_heavy_messages_are_counted_over_two_and_over_four_kilobytes():
    people = (person("a", Name="x"), person("b", Name="x" * 2_048), person("c", Name="x" * 4_096))
    report = proved(campaign(slide(body=NAME)), *people, devices=[DEVICES.get("android")])
    assert (report.summary.over_2kb, report.summary.over_4kb) == (2, 1)
    assert report.summary.largest_payload.recipient == "c"
    assert [each.kind for each in report.findings if each.recipient == "c"] == ["over_4kb", "over_2kb"]


def test_the_longest_and_the_shortest_are_named_and_of_equals_the_first():
    people = [person(identity, Name=name) for identity, name in (("a", "Bo"), ("b", "Ann"), ("c", "Eve"), ("d", "Al"))]
    summary = proved(campaign(slide(title=NAME, body=f"For {NAME}")), *people).summary
    assert (summary.longest_title.recipient, summary.longest_title.text, summary.longest_title.size) == ("b", "Ann", 3)
    assert (summary.shortest_title.recipient, summary.shortest_body.text) == ("a", "For Bo")


def test_everybody_is_judged_in_their_language():
    shown = campaign(slide(title="Hello"), languages={"uk": {"slides/a/title/text": f"Привіт, {STRICT}"}})
    people = (person("a", Language="en"), person("b", Language="uk-UA"))
    report = proved(shown, *people, roles={"language": "Language"})
    assert [recipient for recipient, _, _ in found(report, "error")] == ["b"]
    assert report.summary.longest_title.text == "Hello"


def test_a_platform_that_drops_a_message_says_so_for_whom(monkeypatch: pytest.MonkeyPatch):
    def findings(encoded):
        url = encoded["msg"]["content"][0]["media"].get("url")
        return () if url else (Finding(code="ios.x", effect="dropped", reason="No picture", where=()),)

    monkeypatch.setattr(ios, "findings", findings)
    shown = campaign(slide(media=picture('{{ Profile.Picture | default: "" }}')))
    report = proved(shown, person("a", Picture="https://a.example/1.png"), person("b"))
    assert found(report, "dropped") == [("b", "", "No picture")]
    assert (report.summary.fates["ios"].dropped, report.summary.fates["android"].dropped) == (1, 0)


def test_an_imported_message_is_weighed_as_the_patched_original():
    content = {"title": {"text": STRICT}, "message": {"text": "b"}}
    original = {"_id": "x", "date": 1, "msg": {"type": "simple", "content": [content]}, "more": "x" * 900}
    origin = Origin(format="clevertap-inbox", message=original)
    report = proved(campaign(slide(title=STRICT), origin=origin), person("a", Name="Ann"))
    filled = campaign(slide(title="Ann"), origin=origin)
    assert report.summary.largest_payload.size == payload(filled, FakeClock().now()) > 900


@pytest.mark.parametrize(
    ("weight", "kinds"),
    [(None, []), (2_048, []), (2_049, ["over_2kb"]), (4_096, ["over_2kb"]), (4_097, ["over_4kb", "over_2kb"])],
)
def test_two_and_four_kilobytes_themselves_are_not_over(weight, kinds):
    assert [mark.kind for mark in prover.heavy(weight)] == kinds
