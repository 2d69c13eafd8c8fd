import pytest

from app.domain.message import Button
from app.ui.viewmodels.tapping import tap_words
from tests.ui.staging import pairs


def button(**more):
    return Button(id="b", text="Go", **more)


@pytest.mark.parametrize(
    ("made", "platform", "words"),
    [
        (button(android="https://a.example"), "android", "Opens https://a.example in the browser"),
        (button(android="HTTPS://A.example"), "android", "Opens HTTPS://A.example in the browser"),
        (button(ios="shop://sale/1"), "ios", "Opens shop://sale/1 in the app"),
        (button(web="https://a.example", new_tab=True), "web", "Opens https://a.example in a new tab"),
        (button(web="https://a.example"), "web", "Opens https://a.example in the browser"),
        (button(ios="https://a.example"), "android", "Opens nothing: there is no link for this platform yet"),
        (button(kind="copy", copy="SAVE20"), "ios", "Copies SAVE20"),
        (button(kind="copy"), "ios", "Copies nothing: there is no text to copy yet"),
        (button(kind="keys", keys=pairs(screen="sale", tab="2")), "android", "Hands the app: screen = sale, tab = 2"),
        (button(kind="keys"), "android", "Hands the app nothing yet"),
        (button(kind="push"), "android", "Asks for permission to send notifications"),
    ],
)
def test_a_tap_says_what_the_platform_would_do(made, platform, words):
    assert tap_words(made, platform) == words


def test_asking_again_may_lead_to_the_settings():
    assert "opens the settings" in tap_words(button(kind="push", open_settings=True), "ios")
