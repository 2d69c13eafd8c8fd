"""The workspace as the engine sees it: files and cursors here, all else in ``tests.sync``."""

from hashlib import sha256
from typing import Any

import pytest

from app.domain.message import Media, Message, Slide
from app.services.ports import MediaInfo
from app.sync.ports import Offline
from app.sync.values import COLLECTIONS, Asset
from tests.made import campaign
from tests.services.syncing.conftest import ONE, TWO, Seat

PICTURE, SOUND = b"picture", b"sound"
DAY = "2026-03-01T08:00:00Z"
SHA = {data: sha256(data).hexdigest() for data in (PICTURE, SOUND)}


def shown(number: int, *files: bytes, **fields):
    slides = tuple(Slide(id=f"s{n}", media=Media(sha256=SHA[data])) for n, data in enumerate(files))
    return campaign(number, **{"message": Message(slides=slides or (Slide(id="s0"),)), **fields})


def keep(seat: Seat, data: bytes, name: str = "a.png") -> None:
    info = MediaInfo(
        sha256=SHA[data], kind="image", mime="image/png", width=1, height=1, bytes=len(data), filename=name
    )
    with seat.workspace.transaction() as transaction:
        transaction.add_media(info, data)


class OneFile:
    """A store that is away after the first file; all else is as in the store behind it."""

    def __init__(self, store: Any) -> None:
        self._store = store
        self._given = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def asset(self, hash: str) -> bytes | None:
        self._given += 1
        if self._given > 1:
            raise Offline("the store went away")
        return self._store.asset(hash)


class TestFiles:
    def test_those_of_campaigns_go_once(self, ada: Seat) -> None:
        ada.create(shown(1, PICTURE, PICTURE, SOUND), shown(2, SOUND))
        run = ada.run()
        assert run.assets_of([ONE, TWO]) == {ONE: [SHA[PICTURE], SHA[SOUND]], TWO: [SHA[SOUND]]}
        with run.change() as change:
            change.uploaded([SHA[SOUND]])
        assert run.assets_of([ONE, TWO]) == {ONE: [SHA[PICTURE]], TWO: []}
        with run.change() as change:
            change.forget_uploads()
        assert run.assets_of([TWO]) == {TWO: [SHA[SOUND]]}

    def test_a_file_comes_with_what_is_known_of_it(self, ada: Seat) -> None:
        keep(ada, PICTURE)
        asset = Asset(sha256=SHA[PICTURE], filename="a.png", mime="image/png", size=7)
        assert ada.run().asset(SHA[PICTURE]) == (asset, PICTURE)
        assert ada.run().asset(SHA[SOUND]) is None

    @pytest.mark.parametrize(
        ("field", "value"), [("archived", True), ("shared", False), ("@bin", "2026-03-01T08:00:00Z")]
    )
    def test_those_of_campaigns_in_use_are_lacking(self, ada: Seat, field, value) -> None:
        ada.create(shown(1, PICTURE), shown(2, SOUND))
        ada.set(field, value, TWO)
        assert ada.run().lacking() == [SHA[PICTURE]]

    def test_once_all_are_here_only_what_changes_is_looked_at(self, ada: Seat) -> None:
        ada.create(shown(1, PICTURE), shown(2, PICTURE, archived=True))
        ada.set("archived", False, ONE)
        assert ada.run().lacking() == [SHA[PICTURE]]
        keep(ada, PICTURE)
        assert ada.run().lacking() == []
        ada.workspace.file.state.media.clear()
        assert ada.run().lacking() == []
        ada.set("archived", False, TWO)
        assert ada.run().lacking() == [SHA[PICTURE]]

    def test_campaigns_are_coming_until_their_files_are_here(self, ada: Seat) -> None:
        ada.create(shown(1, PICTURE), shown(2, SOUND))
        ada.run().lacking()
        assert ada.workspace.coming() == {ONE, TWO}
        keep(ada, PICTURE)
        assert ada.run().lacking() == [SHA[SOUND]]
        assert ada.workspace.coming() == {TWO}
        before = ada.workspace.data_version()
        assert ada.run().lacking() == [SHA[SOUND]]
        assert ada.workspace.data_version() == before
        ada.set("archived", True, TWO)
        assert ada.run().lacking() == []
        assert ada.workspace.coming() == set()

    def test_a_sync_that_breaks_off_says_what_is_still_coming(self, ada: Seat, ben: Seat) -> None:
        keep(ada, PICTURE)
        keep(ada, SOUND)
        ada.create(shown(1, PICTURE), shown(2, SOUND))
        ada.sync()
        ben.stores.wrap = OneFile
        with pytest.raises(Offline):
            ben.sync()
        assert len(ben.workspace.coming()) == 1
        ben.stores.wrap = lambda store: store
        assert ben.sync().report.pictures_kept == 1
        assert ben.workspace.coming() == set()

    def test_pictures_travel_with_shared_campaigns_and_no_others(self, ada: Seat, ben: Seat, team) -> None:
        keep(ada, PICTURE)
        keep(ada, SOUND)
        ada.create(shown(1, PICTURE))
        ada.create(shown(2, SOUND), shared=False)
        assert ada.sync().report.pictures_sent == 1
        assert [*team.kept.files] == [SHA[PICTURE]]
        assert ben.sync().report.pictures_kept == 1
        assert ben.workspace.media_bytes(SHA[PICTURE]) == PICTURE
        ben.sync()
        before = ben.workspace.state
        assert ben.sync().report.quiet
        assert ben.workspace.state == before


class TestBelonging:
    def test_the_first_team_is_remembered(self, ada: Seat, ben: Seat, team) -> None:
        assert (ada.run().team(), ada.run().own()) == ("", ada.workspace.id)
        ada.sync()
        ben.sync()
        assert ada.run().team() == ben.run().team() == team.kept.workspace == ada.workspace.id

    def test_cursors_of_an_older_schema_begin_again(self, both) -> None:
        ada, _ = both
        assert all(ada.run().cursors().values())
        with ada.run().change() as change:
            change.move("labels", None)
        assert ada.run().cursors()["labels"] is None
        assert [*ada.run().cursors()] == [*COLLECTIONS]

    def test_one_run_is_one_group_however_many_steps_it_takes(self, ada: Seat, ben: Seat) -> None:
        ada.create(*(campaign(number) for number in range(1, 9)))
        ada.sync()
        assert ben.sync().group == ben.workspace.groups(None)[0].id
        assert len(ben.workspace.groups(None)) == 1

    def test_a_run_that_writes_no_campaign_has_no_group(self, ada: Seat) -> None:
        run = ada.run()
        with run.change() as change:
            change.move("labels", "7")
        assert run.group is None
