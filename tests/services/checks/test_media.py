import pytest
from msgspec.structs import replace

from app.domain.message import Media, Slide
from app.services.checks.media import check
from app.services.ports import MediaInfo
from tests.services.checks.made import codes, found
from tests.targets.made import campaign, picture

SHA = "ab" * 32
GOOD = picture(alt="A hill")


def _made(media, **given):
    return campaign(Slide(id="s", media=media), **given)


def _info(**given):
    return MediaInfo(
        **{"sha256": SHA, "kind": "image", "mime": "image/png", "width": 1, "height": 1, "bytes": 1, **given}
    )


def test_a_described_picture_online_is_fine():
    assert codes(check, _made(GOOD)) == []


def test_a_picture_that_is_not_online_is_an_error_with_a_dialog_for_its_fix():
    (issue,) = found(check, _made(Media(sha256=SHA, alt="A")))
    assert (issue.code, issue.severity, issue.path) == ("media.no-url", "error", "message/slides/s/media")
    assert (issue.fix.name, issue.fix.edits) == ("media.paste-address", ())
    assert issue.message == "The picture isn't online yet: give it a web address"


@pytest.mark.parametrize(
    ("url", "product", "expected"),
    [
        ("http://x.com/a.png", "clevertap", [("media.not-https", "warning")]),
        ("http://x.com/a.png", "yespo", [("media.not-https", "error")]),
        ("http://x.com/a.png", "both", [("media.not-https", "error")]),
        ("ftp://x.com/a.png", "clevertap", [("media.not-https", "error")]),
        ("a.png", "clevertap", [("media.not-https", "error")]),
        ("https://x.com/a b.png", "clevertap", [("media.broken-url", "error")]),
        ("https://", "clevertap", [("media.broken-url", "error")]),
        ("https://x.com/{{ Profile.Picture }}", "both", []),
        ("{{ Profile.Picture }}", "both", []),
    ],
)
def test_addresses(url, product, expected):
    issues = found(check, _made(replace(GOOD, url=url), product=product))
    assert [(issue.code, issue.severity) for issue in issues] == expected


@pytest.mark.parametrize(
    ("product", "kind", "mime", "bytes", "expected"),
    [
        ("clevertap", "image", "image/png", 500_000, []),
        ("clevertap", "image", "image/png", 500_001, ["media.too-large"]),
        ("both", "gif", "image/gif", 2_000_000, ["media.too-large"]),
        ("yespo", "gif", "image/gif", 2_000_000, []),
        ("yespo", "image", "image/png", 2_000_001, ["media.too-large"]),
        ("clevertap", "video", "video/mp4", 50_000_000, []),
        ("clevertap", "video", "video/mp4", 50_000_001, ["media.too-large"]),
        ("clevertap", "audio", "audio/mpeg", 5_000_001, ["media.too-large"]),
        ("clevertap", "image", "image/webp", 1, ["media.type"]),
        ("clevertap", "video", "video/webm", 1, ["media.type"]),
        ("clevertap", "image", "IMAGE/PNG", 1, []),
        ("clevertap", "image", "image", None, []),
        ("clevertap", "image", "", None, []),
        ("yespo", "video", "video/mp4", 1, ["media.kind"]),
        ("yespo", "audio", "audio/mpeg", 1, ["media.kind"]),
    ],
)
def test_limits_of_the_vendors(product, kind, mime, bytes, expected):
    media = replace(GOOD, kind=kind, mime=mime, bytes=bytes)
    assert codes(check, _made(media, product=product)) == expected


def test_what_is_known_of_the_file_comes_before_what_the_document_says():
    media = replace(GOOD, bytes=1)
    issues = found(check, _made(media), info=lambda _: _info(bytes=600_000, mime="image/webp"))
    assert [issue.code for issue in issues] == ["media.too-large", "media.type"]
    assert "600 KB" in issues[0].message and "500 KB" in issues[0].message


def test_a_picture_of_the_workspace_is_sent_as_a_copy_that_fits():
    heavy = replace(GOOD, sha256=SHA, bytes=9_000_000, mime="image/webp")
    assert codes(check, _made(heavy)) == []
    video = replace(heavy, kind="video", mime="video/mp4", bytes=60_000_000)
    assert codes(check, _made(video)) == ["media.too-large"]


def test_large_sizes_are_told_in_megabytes():
    (issue,) = found(check, _made(replace(GOOD, bytes=1_234_567)))
    assert "1.2 MB" in issue.message


def test_a_picture_without_a_description_is_a_hint():
    (issue,) = found(check, _made(picture(alt=" ")))
    assert (issue.code, issue.severity, issue.path) == ("media.no-alt", "hint", "message/slides/s/media/alt")


def test_icons_are_checked_where_they_are_shown():
    slide = Slide(id="s", icon=picture())
    (issue,) = found(check, campaign(slide, template="message-icon"))
    assert issue.path == "message/slides/s/icon/alt"
    assert codes(check, campaign(slide)) == []
