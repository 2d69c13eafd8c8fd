import pytest
from sqlalchemy.exc import IntegrityError

from app.services.ports import MediaInfo
from app.storage.workspace import SqliteWorkspace

PICTURE = MediaInfo(sha256="a" * 64, kind="image", mime="image/png", width=3, height=2, bytes=4, filename="\ud800.png")


def test_a_file_name_may_be_anything(workspace: SqliteWorkspace) -> None:
    with workspace.transaction() as transaction:
        transaction.add_media(PICTURE, b"data")
    info = workspace.media_info(PICTURE.sha256)
    assert info is not None
    assert info.filename == "?.png"


@pytest.mark.parametrize("size", [0, 1, 5_000_000])
def test_files_of_any_size_come_back(workspace: SqliteWorkspace, size: int) -> None:
    data = bytes(range(256)) * (size // 256 + 1)
    with workspace.transaction() as transaction:
        transaction.add_media(PICTURE, data[:size])
    assert workspace.media_bytes(PICTURE.sha256) == data[:size]


def test_copies_and_links_need_the_original(workspace: SqliteWorkspace) -> None:
    with pytest.raises(IntegrityError), workspace.transaction() as transaction:
        transaction.add_fitted(PICTURE.sha256, "wide", b"fit")
    with pytest.raises(IntegrityError), workspace.transaction() as transaction:
        transaction.link("https://example.com/a.png", PICTURE.sha256)
    assert workspace.linked("https://example.com/a.png") is None
