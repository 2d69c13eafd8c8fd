"""Pictures without a network."""

import hashlib

import pytest
from msgspec.structs import replace

from app.domain.message import Media
from app.services.ports import MediaInfo
from app.sync.ports import Offline
from tests.made import campaign, slide

DATA = b"a picture"
SHA = hashlib.sha256(DATA).hexdigest()


def shares_with_picture(ada, *, archived=False):
    info = MediaInfo(sha256=SHA, kind="image", mime="image/png", width=1, height=1, bytes=len(DATA), filename="a.png")
    with ada.workspace.transaction() as transaction:
        transaction.add_media(info, DATA)
    shown = replace(slide("s1", "Hello"), media=Media(sha256=SHA, mime="image/png"))
    made = campaign(1, shown, shared=True, archived=archived)
    ada.write(made)
    ada.sync()
    return made.id


def test_pictures_of_campaigns_in_use_are_here_when_the_server_is_gone(ada, ben):
    shares_with_picture(ada)
    ben.sync()
    ben.trouble = Offline("the server is gone")
    with pytest.raises(Offline):
        ben.sync()
    assert ben.workspace.media_bytes(SHA) == DATA


def test_pictures_of_archived_campaigns_come_when_they_are_opened(ada, ben):
    id = shares_with_picture(ada, archived=True)
    ben.sync()
    assert ben.workspace.media_bytes(SHA) is None
    assert ben.syncing.fetch(id) == [SHA]
    assert ben.workspace.media_bytes(SHA) == DATA


def test_what_is_here_asks_nobody(ada):
    id = shares_with_picture(ada)
    asked = ada.asked
    assert ada.syncing.fetch(id) == []
    assert ada.asked == asked


def test_what_the_team_has_not_either_stays_away(ada, ben, team):
    id = shares_with_picture(ada, archived=True)
    ben.sync()
    team.kept.files.clear()
    assert ben.syncing.fetch(id) == []


def test_without_a_team_there_is_nobody_to_ask(ada, ben):
    id = shares_with_picture(ada, archived=True)
    ben.sync()
    ben.syncing.disconnect()
    assert ben.syncing.fetch(id) == []
