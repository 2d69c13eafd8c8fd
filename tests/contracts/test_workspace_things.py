"""What every workspace promises of labels, media and settings."""

import msgspec

from app.services.ports import Category, MediaInfo, Named, Workspace

PICTURE = MediaInfo(sha256="a" * 64, kind="image", mime="image/png", width=3, height=2, bytes=4, filename="sea.png")


def test_media_are_kept_once_and_listed_newest_first(workspace: Workspace) -> None:
    other = MediaInfo(sha256="c" * 64, kind="video", mime="video/mp4", width=None, height=None, bytes=2)
    with workspace.transaction() as transaction:
        transaction.add_media(PICTURE, b"\x00png")
        transaction.add_media(other, b"mp")
        transaction.add_media(msgspec.structs.replace(PICTURE, filename="again.png"), b"\x00png")
        transaction.add_fitted(PICTURE.sha256, "wide", b"fit")
        transaction.add_fitted(PICTURE.sha256, "wide", b"better fit")
        transaction.link("https://example.com/ä.png", other.sha256)
        transaction.link("https://example.com/ä.png", PICTURE.sha256)
    assert workspace.all_media() == [other, PICTURE]
    assert workspace.media_info(PICTURE.sha256) == PICTURE
    assert workspace.media_bytes(PICTURE.sha256) == b"\x00png"
    assert workspace.fitted(PICTURE.sha256, "wide") == b"better fit"
    assert workspace.fitted(PICTURE.sha256, "square") is None
    assert workspace.linked("https://example.com/ä.png") == PICTURE.sha256


def test_settings_are_json(workspace: Workspace) -> None:
    with workspace.transaction() as transaction:
        transaction.set_setting("inbox_style", {"tabs": ["Offers", "Neues"], "title": None})
        transaction.set_setting("product", "both")
        transaction.set_setting("product", "yespo")
    assert workspace.setting("inbox_style") == {"tabs": ["Offers", "Neues"], "title": None}
    assert workspace.setting("product") == "yespo"


def test_a_label_is_kept_under_its_id(workspace: Workspace) -> None:
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="l1", name="Sumer"))
        transaction.put_label(Named(id="l1", name="Summer", color="#FF0000", description="June on", key="s"))
        transaction.put_category(Category(id="c1", name="News"))
    assert workspace.labels() == [Named(id="l1", name="Summer", color="#FF0000", description="June on", key="s")]
    assert workspace.categories() == [Category(id="c1", name="News")]
