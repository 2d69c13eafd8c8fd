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


def shares_with_picture(olena, *, archived=False):
    info = MediaInfo(sha256=SHA, kind="image", mime="image/png", width=1, height=1, bytes=len(DATA), filename="a.png")
    with olena.workspace.transaction() as transaction:
        transaction.add_media(info, DATA)
    shown = replace(slide("s1", "Hello"), media=Media(sha256=SHA, mime="image/png"))
    made = campaign(1, shown, shared=True, archived=archived)
    olena.write(made)
    olena.sync()
    return made.id


def test_pictures_of_campaigns_in_use_are_here_when_the_server_is_gone(olena, taras):
    shares_with_picture(olena)
    taras.sync()
    taras.trouble = Offline("the server is gone")
    with pytest.raises(Offline):
        taras.sync()
    assert taras.workspace.media_bytes(SHA) == DATA


def test_pictures_of_archived_campaigns_come_when_they_are_opened(olena, taras):
    id = shares_with_picture(olena, archived=True)
    taras.sync()
    assert taras.workspace.media_bytes(SHA) is None
    assert taras.syncing.fetch(id) == [SHA]
    assert taras.workspace.media_bytes(SHA) == DATA


def test_what_is_here_asks_nobody(olena):
    id = shares_with_picture(olena)
    asked = olena.asked
    assert olena.syncing.fetch(id) == []
    assert olena.asked == asked


def test_what_the_team_has_not_either_stays_away(olena, taras, team):
    id = shares_with_picture(olena, archived=True)
    taras.sync()
    team.kept.files.clear()
    assert taras.syncing.fetch(id) == []


def test_without_a_team_there_is_nobody_to_ask(olena, taras):
    id = shares_with_picture(olena, archived=True)
    taras.sync()
    taras.syncing.disconnect()
    assert taras.syncing.fetch(id) == []
