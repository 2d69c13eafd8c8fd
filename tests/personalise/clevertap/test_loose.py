import pytest

from app.personalise.clevertap.loose import proper, tight_end
from tests.personalise.made import hints, liquid, parsed, shown


@pytest.mark.parametrize(
    ("inside", "spelled", "instead"),
    [
        ("PROFILE.City", "Profile.City", ["Profile"]),
        ('PROFILE["City"]', 'Profile["City"]', ["Profile"]),
        ('Catalog.["x"].y', 'Catalog ["x"].y', [""]),
        ("a | default: “x”", 'a | default: "x"', ['"x"']),
        ("a | default: ‘x’", "a | default: 'x'", ["'x'"]),
        ('a | default: “x"', 'a | default: "x"', ['"x"']),
        ('a | default: "x”', 'a | default: "x"', ['"x"']),
        ("a | default : 1", "a | default : 1", [""]),
    ],
)
def test_loose_spellings_are_read_properly_in_their_place(inside, spelled, instead):
    read, found = proper(inside, 10)
    assert read == spelled
    assert len(read) == len(inside)
    assert [each.instead for each in found] == instead


@pytest.mark.parametrize(
    "inside",
    [
        "Profile.PROFILE",
        "PROFILES.x",
        "PROFILE",
        '"PROFILE.x"',
        'a | default: "it’s “fine” : ok .[1]"',
        "a | default: 'say “x”'",
        "(1..10)",
        'Catalog["x"]',
    ],
)
def test_what_is_proper_stays(inside):
    assert proper(inside, 0) == (inside, [])


def test_hints_point_at_the_text_as_it_is_written():
    text = 'Hi\n{{ PROFILE.["First name"] | default : “you” }}!'
    assert hints(text) == [("PROFILE", "Profile"), (".", ""), (" ", ""), ("“you”", '"you"')]
    assert {each.code for each in parsed(text).problems} == {"personal.spelling"}
    assert parsed(text).problems[0].line == 2
    assert shown(liquid(text, {"First name": "Ann"})) == "Hi\nAnn!"


def test_writing_what_the_hints_say_leaves_none():
    text = "{% if PROFILE.a > 100%}{{ Catalog.['x'].y | default : ‘z’ }}{% endif %}"
    for problem in sorted(parsed(text).problems, key=lambda each: -each.start):
        text = text[: problem.start] + problem.instead + text[problem.end :]
    assert text == "{% if Profile.a > 100 %}{{ Catalog['x'].y | default: 'z' }}{% endif %}"
    assert parsed(text).problems == ()


@pytest.mark.parametrize(
    ("inside", "hinted"), [(" if a > 5", True), (" if a > 5 ", False), (" if a", False), ("", False)]
)
def test_only_a_number_right_before_the_end_looks_like_a_percentage(inside, hinted):
    assert bool(list(tight_end(inside, 9))) == hinted
