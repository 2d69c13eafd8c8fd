import pytest

from app.domain.message import Action, Button, Slide
from app.services.checks.links import check
from tests.services.checks.made import codes, found, mended
from tests.targets.made import campaign

GOOD = "https://example.com"


def _tap(android=GOOD, ios=GOOD, web=""):
    return campaign(Slide(id="s", action=Action(enabled=True, android=android, ios=ios, web=web)))


def test_good_links_are_fine():
    assert codes(check, _tap()) == []
    assert codes(check, _tap("app://offers", "myapp://offers")) == []
    assert codes(check, _tap("{{ Profile.Link }}", "%LINK%")) == []


@pytest.mark.parametrize(
    ("address", "code", "severity"),
    [
        ("javascript:alert(1)", "link.scheme", "error"),
        ("data:text/html,x", "link.scheme", "error"),
        ("file:///etc/passwd", "link.scheme", "error"),
        (" https://example.com", "link.spaces", "error"),
        ("https://example.com/a b", "link.spaces", "error"),
        ("example.com", "link.no-scheme", "error"),
        ("hello there", "link.no-scheme", "error"),
        ("https://", "link.broken", "error"),
        ("http://example.com", "link.http", "warning"),
    ],
)
def test_the_worst_about_an_address_is_told(address, code, severity):
    (issue,) = found(check, _tap(address))
    assert (issue.code, issue.severity) == (code, severity)
    assert issue.path == "message/slides/s/action/android"
    assert "Android" in issue.message


@pytest.mark.parametrize(
    ("address", "fixed"),
    [
        (" https://example.com/a b", "https://example.com/a%20b"),
        ("example.com/a", "https://example.com/a"),
        ("http://example.com", "https://example.com"),
        ("HTTP://example.com", "https://example.com"),
    ],
)
def test_fixes(address, fixed):
    made = _tap(address)
    (issue,) = found(check, made)
    after = mended(made, issue)
    assert after.message.slides[0].action.android == fixed
    assert codes(check, after) == []


def test_what_is_no_page_can_not_be_guessed():
    (issue,) = found(check, _tap("hello there"))
    assert issue.fix is None


@pytest.mark.parametrize("missing", ["android", "ios"])
def test_a_link_for_one_phone_is_copied_to_the_other(missing):
    made = _tap(**{missing: ""})
    (issue,) = found(check, made)
    assert (issue.code, issue.path) == ("link.missing", f"message/slides/s/action/{missing}")
    assert getattr(mended(made, issue).message.slides[0].action, missing) == GOOD


def test_web_alone_is_a_choice_and_nothing_at_all_is_none():
    assert codes(check, _tap("", "", GOOD)) == []
    (issue,) = found(check, _tap("", ""))
    assert issue.code == "link.none"
    assert codes(check, mended(_tap("", ""), issue)) == []


def test_a_link_that_is_off_is_not_checked():
    assert codes(check, campaign(Slide(id="s", action=Action(enabled=False, android="x y")))) == []


def test_buttons_that_open_links_are_checked():
    button = Button(id="b", text="Shop", kind="link", android="x.com", ios=GOOD)
    (issue,) = found(check, campaign(Slide(id="s", buttons=(button,))))
    assert issue.path == "message/slides/s/buttons/b/android"
    other = Button(id="b", text="Shop", kind="copy", android="x.com")
    assert codes(check, campaign(Slide(id="s", buttons=(other,)))) == []


def test_a_button_without_a_link_says_its_name():
    (issue,) = found(check, campaign(Slide(id="s", buttons=(Button(id="b", text="Shop"),))))
    assert (issue.code, issue.path, issue.fix.name) == ("link.none", "message/slides/s/buttons/b", "button.remove")
    assert "Shop" in issue.message
