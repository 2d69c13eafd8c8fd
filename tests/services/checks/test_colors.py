from app.domain.message import Button, Slide, Text
from app.services.checks.colors import check
from tests.services.checks.made import codes, found, mended
from tests.targets.made import campaign

PALE, DARK = "#EEEEEE", "#111111"


def _made(title=DARK, body=DARK, button=DARK, words="A"):
    slide = Slide(
        id="s",
        title=Text(text=words, color=title),
        body=Text(text=words, color=body),
        buttons=(Button(id="b", color=button, background="#FFFFFF"),),
    )
    return campaign(slide)


def test_readable_colours_are_fine():
    assert codes(check, _made()) == []


def test_each_text_is_held_against_its_own_background():
    paths = [issue.path for issue in found(check, _made(PALE, PALE, PALE))]
    assert paths == [
        "message/slides/s/title/color",
        "message/slides/s/body/color",
        "message/slides/s/buttons/b/color",
    ]


def test_a_text_that_is_not_there_needs_no_contrast():
    assert codes(check, _made(PALE, PALE, words=" ")) == []


def test_the_fix_makes_it_readable():
    made = _made(PALE)
    (issue,) = found(check, made)
    assert (issue.severity, issue.code) == ("warning", "color.contrast")
    assert codes(check, mended(made, issue)) == []


def test_a_ratio_just_below_is_not_rounded_up():
    (issue,) = found(check, _made("#777777"))
    assert "is 4.4, and 4.5" in issue.message
