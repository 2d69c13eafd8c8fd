import pytest

from app.domain.message import Action, Button, Media, Message, Slide
from app.services.proving.links import broken, links_of

LINK = "https://shop.example"


def test_every_written_address_is_a_link():
    slide = Slide(
        id="a",
        media=Media(url="https://a.example/1.png"),
        icon=Media(sha256="a" * 64),
        action=Action(enabled=True, android=LINK, web=LINK),
        buttons=(Button(id="go", ios=LINK), Button(id="copy", kind="copy", web=LINK)),
    )
    found = [(link.path, link.what) for link in links_of(Message(slides=(slide,)))]
    assert found == [
        ("slides/a/action/android", "The link for Android"),
        ("slides/a/action/web", "The link for Web"),
        ("slides/a/buttons/go/ios", "The link for iOS"),
        ("slides/a/media/url", "The link of the picture"),
    ]


def test_a_link_that_is_switched_off_is_none():
    assert links_of(Message(slides=(Slide(id="a", action=Action(enabled=False, web="shop")),))) == ()


@pytest.mark.parametrize(
    "address", [LINK, "shop://sale", "mailto:a@b.example", "https://x.example/%20?a=[1]#b", "http://a.b"]
)
def test_good_links(address):
    assert broken(address, rendered=True) is None
    assert broken(address, rendered=False) is None


@pytest.mark.parametrize(
    "address", ["", " ", "https://a b", "https://a.b/{{ x }}", "https://a.b/%zz", "https://a.b/\n"]
)
def test_links_that_a_value_broke(address):
    assert broken(address, rendered=True) is not None


@pytest.mark.parametrize("address", ["https://a.b/{{ Profile.x }}", "%LINK%", "{{ Profile.Link }}"])
def test_fields_that_somebody_else_fills_in_are_left_alone(address):
    assert broken(address, rendered=False) is None
