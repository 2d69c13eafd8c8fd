from datetime import UTC, datetime

from app.domain.message import Media, Slide
from app.services import encoding
from tests.targets.made import NOW, campaign, picture

AT = datetime.fromtimestamp(NOW, UTC)


def test_only_what_the_template_shows_is_handed_over():
    message = campaign(Slide(id="a", icon=picture()), Slide(id="b")).message
    shown = encoding.shown(message)
    assert [(slide.id, slide.icon) for slide in shown.slides] == [("a", None)]


def test_phones_share_a_message_and_web_has_its_own():
    made = campaign()
    assert encoding.encode(made, "android", AT) == encoding.encode(made, "ios", AT)
    assert "templateType" in encoding.encode(made, "web", AT)


def test_the_sending_time_is_in_whole_seconds():
    assert encoding.encode(campaign(), "ios", AT.replace(microsecond=999_999))["date"] == NOW


def test_a_preview_does_not_wait_for_addresses():
    made = campaign(Slide(id="a", media=Media(sha256="a" * 64)))
    media = encoding.encode(made, "ios", AT)["msg"]["content"][0]["media"]
    assert "a" * 64 in media["url"]
    assert not encoding.context(AT).strict
