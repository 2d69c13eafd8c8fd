import pytest

from app.domain.errors import UserError
from app.services.ports import MediaInfo
from app.storage.workspace import SqliteWorkspace

PICTURE = MediaInfo(sha256="a" * 64, kind="image", mime="image/png", width=3, height=2, bytes=4)


def test_a_damaged_entry_is_an_error_for_people(workspace: SqliteWorkspace) -> None:
    with workspace.transaction() as transaction:
        transaction.add_media(PICTURE, b"data")
    workspace.connection().execute("UPDATE media SET kind = 'smell'")
    with pytest.raises(UserError, match="damaged"):
        workspace.all_media()


def test_listing_media_does_not_read_them(workspace: SqliteWorkspace) -> None:
    asked: list[str] = []
    workspace.connection().set_trace_callback(asked.append)
    workspace.all_media()
    workspace.media_info(PICTURE.sha256)
    workspace.connection().set_trace_callback(None)
    assert len(asked) == 2
    assert not any("data" in sql for sql in asked)
