import pytest

from app.domain.message import Action, Button, KeyValue, Slide, Text
from app.domain.recipient import Attribute, People
from app.personalise.personaliser import Templates
from app.services.checks import personal
from app.services.personalising import for_nobody, read
from tests.fakes import FakeClock
from tests.services.checks.made import codes as plain_codes
from tests.services.checks.made import found as plain_found
from tests.services.checks.made import mended
from tests.targets.made import campaign

TEMPLATES = Templates(FakeClock())
PEOPLE = People(
    total=100,
    made_up=False,
    attributes=(
        Attribute(name="City", filled=88),
        Attribute(name="First name", role="first_name", filled=95),
        Attribute(name="Points", kind="number", filled=40),
        Attribute(name="Mail", role="email", filled=100),
        Attribute(name="Since", kind="date", filled=10),
        Attribute(name="Box", kind="object", filled=10),
        Attribute(name="Gone", filled=0),
    ),
)


def found(made, people=PEOPLE):
    nobody = for_nobody(made, TEMPLATES)
    return plain_found(personal.check, made, parsed=read(made, TEMPLATES), people=people, nobody=nobody)


def codes(made, people=PEOPLE):
    return plain_codes(personal.check, made, parsed=read(made, TEMPLATES), people=people)


def test_a_text_that_takes_too_much_for_everybody_is_an_error():
    (issue,) = found(titled("{% for i in (1..99999999) %}{{ i }}{% endfor %}"))
    assert (issue.code, issue.severity) == ("personal.limit", "error")
    assert issue.message == "The title, line 1, column 1: The text gets too long for a message"


def titled(text, **given):
    return campaign(Slide(id="s", title=Text(text=text)), **{"dialect": "liquid", "product": "clevertap", **given})


def linked(address, **given):
    slide = Slide(id="s", action=Action(enabled=True, android=address))
    return campaign(slide, **{"dialect": "liquid", "product": "clevertap", **given})


def title(made):
    return made.message.slides[0].title.text


def tidy(made, code, people=PEOPLE):
    """The campaign after the fix of the one issue with that code, which is then gone."""
    (issue,) = [each for each in found(made, people) if each.code == code]
    after = mended(made, issue)
    assert code not in codes(after, people)
    return after


@pytest.mark.parametrize("text", ["Hello", "100% sure {a}", '{{ Profile.City | default: "x" }}', "{{ Profile.Email }}"])
def test_good_texts_are_fine(text):
    assert codes(titled(text)) == []


def test_errors_are_told_with_line_column_and_field():
    (issue,) = found(titled("Hi\n{{ Profile.City | defualt: 'x' }}"))
    assert (issue.code, issue.severity, issue.path) == ("personal.syntax", "error", "message/slides/s/title/text")
    assert issue.message == "The title, line 2, column 19: There is no filter “defualt”: did you mean “default”?"
    assert issue.fix is None


def test_an_error_with_one_way_out_is_mended():
    after = tidy(titled("{% if Profile.City = 'x' %}a{% endif %}"), "personal.syntax")
    assert title(after) == "{% if Profile.City == 'x' %}a{% endif %}"


def test_every_error_is_told_and_nothing_else_about_that_text():
    assert codes(titled("{{ a | b }}{{ Profile.Nope }}{{ c | d }}")) == ["personal.syntax"] * 2
    assert codes(titled("{{ a }}" * 20_000)) == ["personal.limit"]


def test_loose_spellings_are_mended_all_at_once():
    made = titled("{{ PROFILE.City | default : “x” }}{% if Profile.Points > 5%}a{% endif %}")
    after = tidy(made, "personal.spelling")
    assert title(after) == '{{ Profile.City | default: "x" }}{% if Profile.Points > 5 %}a{% endif %}'
    (issue,) = [each for each in found(made) if each.code == "personal.spelling"]
    assert issue.severity == "hint"


@pytest.mark.parametrize(
    ("text", "renamed"),
    [
        ('{{ Profile.Citty | default: "x" }}', '{{ Profile.City | default: "x" }}'),
        ('{{ Profile.city | default: "x" }}', None),
        ('{{ Profile["citty"] | default: "x" }} {{ Profile.citty | default: "y" }}',
         '{{ Profile.City | default: "x" }} {{ Profile.City | default: "y" }}'),
        ('{{ Profile.first_name | default: "x" }}', '{{ Profile["First name"] | default: "x" }}'),
        ("{% if Profile.Pionts > 5 %}a{% endif %}", "{% if Profile.Points > 5 %}a{% endif %}"),
        ('{% assign c = Profile.Citty %}{{ c | default: "x" }}', '{% assign c = Profile.City %}{{ c | default: "x" }}'),
    ],
)  # fmt: skip
def test_an_attribute_that_nobody_has_is_replaced_by_one_like_it(text, renamed):
    made = titled(text)
    if renamed is None:
        renamed = '{{ Profile.City | default: "x" }}'
    (issue,) = found(made)
    assert (issue.code, issue.severity) == ("personal.unknown", "warning")
    assert "did you mean" in issue.message
    assert title(tidy(made, "personal.unknown")) == renamed


def test_an_attribute_like_no_other_is_told_without_a_way_out():
    (issue,) = found(titled("{{ Profile.Wishes }}"))
    assert (issue.code, issue.severity, issue.fix) == ("personal.unknown", "error", None)
    assert issue.message == "The title uses “Wishes”, and no recipient has it"
    assert codes(titled('{{ Profile.Gone | default: "x" }}')) == ["personal.unknown"]


def test_a_misspelled_first_word_is_mended():
    made = titled('{{ profile.City | default: "x" }}{% if Evnt.a %}b{% endif %}')
    (issue,) = found(made)
    assert (issue.code, issue.severity) == ("personal.unknown-root", "warning")
    assert title(tidy(made, issue.code)) == '{{ Profile.City | default: "x" }}{% if Event.a %}b{% endif %}'


@pytest.mark.parametrize("people", [None, People(), People(total=30, made_up=True)])
def test_nothing_is_unknown_without_real_recipients(people):
    assert "personal.unknown" not in codes(titled('{{ Profile.Wishes | default: "x" }}'), people)


@pytest.mark.parametrize(
    ("text", "mended_text", "count"),
    [
        ("{{ Profile.City }}", '{{ Profile.City | default: "your city" }}', "12 of 100 recipients have no “City”"),
        ("{{Profile.City|upcase}}", '{{Profile.City | default: "your city"|upcase}}', "12 of 100"),
        ("{{ Profile.Name }}, you", '{{ Profile.Name | default: "there" }}, you', "5 of 100 recipients have no “Name”"),
        ('{{ Profile["First name"] }}', '{{ Profile["First name"] | default: "there" }}', "5 of 100"),
        ("{{ Profile.Points }}", '{{ Profile.Points | default: "0" }}', "60 of 100"),
        ("{{ Profile['City'] }}{{ Profile['City'] }}",
         "{{ Profile['City'] | default: \"your city\" }}{{ Profile['City'] | default: \"your city\" }}", "12 of 100"),
        ("{{ Event.price }}", '{{ Event.price | default: "your price" }}', "“Event.price” may be empty"),
    ],
)  # fmt: skip
def test_a_missing_fallback_is_told_with_the_recipients_it_hits(text, mended_text, count):
    made = titled(text)
    (issue,) = found(made)
    assert (issue.code, issue.severity) == ("personal.no-fallback", "warning")
    assert count in issue.message
    assert title(tidy(made, "personal.no-fallback")) == mended_text


@pytest.mark.parametrize(
    "text", ["{{ Profile.Since }}", "{{ 5 | plus: Profile.Points }}", "{{ Profile.Email | plus: Profile.Points }}"]
)
def test_where_no_fallback_suits_none_is_offered(text):
    (issue,) = found(titled(text))
    assert (issue.code, issue.fix) == ("personal.no-fallback", None)


@pytest.mark.parametrize(
    "text", ["{{ Profile.Identity }}", "{% if Profile.City %}a{% endif %}", "{{ Campaign.name }}", "{{ 5 }}"]
)
def test_what_everybody_has_and_what_only_decides_needs_none(text):
    assert codes(titled(text)) == []


def test_merge_tags_get_fallbacks_too():
    made = titled("Hi %FIRSTNAME|% in %TOWN%", dialect="yespo", product="yespo")
    first, second = found(made)
    assert [(each.code, each.severity) for each in (first, second)] == [
        ("personal.no-fallback", "warning"),
        ("personal.unknown", "warning"),
    ]
    assert title(mended(made, first)) == "Hi %FIRSTNAME|there% in %TOWN%"
    assert codes(titled("%city|x% %Box.size|x%", dialect="yespo", product="yespo")) == []
    assert title(tidy(titled("%CITTY|x%", dialect="yespo", product="yespo"), "personal.unknown")) == "%City|x%"


def test_sample_recipients_are_no_proof():
    sample = People(total=30, made_up=True, attributes=PEOPLE.attributes)
    (issue,) = found(titled('{{ Profile.City | default: "x" }}'), sample)
    assert (issue.code, issue.severity) == ("personal.samples-only", "hint")
    assert codes(titled("{{ Campaign.name }}"), sample) == []


def test_texts_in_other_languages_are_checked_and_mended():
    made = titled("Hi", languages={"uk": {"slides/s/title/text": "{{ Profile.City }}", "slides/x/title/text": "{{"}})
    (issue,) = found(made)
    assert (issue.code, issue.path) == ("personal.no-fallback", "message/languages/uk/slides~1s~1title~1text")
    assert "The title in “uk”" in issue.message
    after = tidy(made, "personal.no-fallback")
    assert after.message.languages["uk"]["slides/s/title/text"] == '{{ Profile.City | default: "your city" }}'


def test_data_for_the_app_is_mended_in_its_place():
    made = titled("Hi", product="both", custom_data={"a/b": ["x", {"c": "{{ Profile.City }}"}]})
    after = tidy(made, "personal.no-fallback")
    assert after.message.custom_data == {"a/b": ["x", {"c": '{{ Profile.City | default: "your city" }}'}]}


def test_every_field_has_a_name():
    slide = Slide(
        id="s",
        body=Text(text="{{ Profile.City }}"),
        action=Action(enabled=True, ios="https://a.b/{{ Profile.City }}"),
        buttons=(
            Button(id="b", text="{{ Profile.City }}", web="https://a.b/{{ Profile.City }}"),
            Button(id="c", text="Copy", kind="copy", copy="{{ Profile.City }}"),
            Button(id="d", text="Keys", kind="keys", keys=(KeyValue(id="k", key="a", value="{{ Profile.City }}"),)),
        ),
    )
    made = campaign(
        slide,
        dialect="liquid",
        product="clevertap",
        key_values=(KeyValue(id="v", key="a", value="{{ Profile.City }}"),),
    )
    names = [issue.message.partition(":")[0].partition(" breaks")[0] for issue in found(made)]
    assert names == [
        "The text",
        "The link for iOS",
        "The link for Web of the button “{{ Profile.City }}”",
        "The button “{{ Profile.City }}”",
        "What the button “Copy” copies",
        "The extra data of the button “Keys”",
        "The extra data",
    ]


def test_slides_are_told_apart():
    slides = [Slide(id="a"), Slide(id="b", title=Text(text="{{ Profile.City }}"))]
    made = campaign(*slides, template="carousel", dialect="liquid", product="clevertap")
    assert found(made)[0].message.startswith("The title of slide 2: 12 of 100")


@pytest.mark.parametrize(
    ("address", "severity", "after"),
    [
        (
            "https://a.b/{{ Profile.Email }}",
            "warning",
            "https://a.b/{{ Profile.Email | url_param_escape }}",
        ),
        (
            'https://a.b/?q={{ Profile.City | default: "x" }}&r=1',
            "warning",
            'https://a.b/?q={{ Profile.City | default: "x" | url_encode }}&r=1',
        ),
        (
            "https://a.b/{{ Profile.City -}}",
            "error",
            'https://a.b/{{ Profile.City | default: "your city" | url_param_escape -}}',
        ),
        (
            "https://a.b/{{ Profile.City | url_encode }}",
            "error",
            'https://a.b/{{ Profile.City | default: "your city" | url_encode }}',
        ),
    ],
)
def test_values_in_links_are_encoded_and_never_empty(address, severity, after):
    (issue,) = found(linked(address))
    assert (issue.code, issue.severity) == ("personal.link", severity)
    made = tidy(linked(address), "personal.link")
    assert made.message.slides[0].action.android == after
    assert codes(made) == []


def test_a_link_that_begins_with_a_value_is_an_address_itself():
    assert codes(linked("{{ Profile.Email }}/x")) == []
    (issue,) = found(linked("{{ Profile.City }}"))
    assert (issue.code, issue.severity, issue.fix) == ("personal.link", "error", None)
    assert issue.message.startswith("The link for Android breaks: 12 of 100 recipients have no “Profile.City”")


def test_yespo_skips_what_is_empty_inside_a_link():
    given = {"dialect": "yespo", "product": "yespo"}
    assert codes(linked("https://a.b/?c=%City%", **given)) == []
    assert codes(linked("%City|%", **given)) == ["personal.link"]
    assert codes(linked("%Nope|%", **given)) == ["personal.unknown"]


@pytest.mark.parametrize(
    ("text", "dialect"),
    [
        ("Hi {{ Profile.City }}", "liquid"),
        ("{% if a %}b{% endif %}", "liquid"),
        ("Hi %FIRSTNAME|%", "yespo"),
        ("$!data.get('x')", "yespo"),
    ],
)
def test_personal_fields_without_a_dialect_are_shown_as_typed(text, dialect):
    made = titled(text, dialect="none", product="both")
    (issue,) = found(made)
    assert (issue.code, issue.severity, issue.path) == (
        "personal.no-dialect",
        "warning",
        "message/slides/s/title/text",
    )
    assert tidy(made, "personal.no-dialect").dialect == dialect


@pytest.mark.parametrize("text", ["50% off", "%FIRSTNAME%", "{a}", "$5"])
def test_other_signs_need_no_dialect(text):
    assert codes(titled(text, dialect="none")) == []


@pytest.mark.parametrize(
    ("dialect", "text", "product"),
    [("liquid", "{{ Campaign.name }}", "clevertap"), ("yespo", "%EMAIL|x%", "yespo")],
)
def test_only_one_platform_reads_a_dialect(dialect, text, product):
    for other in ("both", "yespo" if product == "clevertap" else "clevertap"):
        made = titled(text, dialect=dialect, product=other)
        (issue,) = found(made)
        assert (issue.code, issue.severity, issue.path) == ("personal.product", "warning", "dialect")
        assert tidy(made, "personal.product").product == product
    assert codes(titled("Hello", dialect=dialect, product="both")) == []


def test_the_other_platform_s_fields_stay_as_typed():
    made = titled("{{ Profile.City }}", dialect="yespo", product="yespo")
    (issue,) = found(made)
    assert (issue.code, issue.severity) == ("personal.foreign", "warning")
    assert tidy(made, "personal.foreign").dialect == "liquid"
    mixed = titled("%FIRSTNAME|x% {{ Profile.Email }}")
    (issue,) = found(mixed)
    assert (issue.code, issue.fix) == ("personal.foreign", None)
