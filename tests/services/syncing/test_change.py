from hashlib import sha256

import pytest

from app.services.ports import ListQuery
from app.sync.values import Agreed, Asset, Held
from tests.made import campaign
from tests.services.syncing.conftest import ONE, TWO, Seat
from tests.services.syncing.test_campaigns import tree


def asset(name: str, data: bytes, mime: str = "image/png") -> Asset:
    return Asset(sha256=sha256(data).hexdigest(), filename=name, mime=mime, size=len(data))


def agreed(seat: Seat, **known: Agreed | None) -> None:
    with seat.run().change() as change:
        change.agree("campaigns", {ONE if name == "one" else TWO: each for name, each in known.items()})


def states(seat: Seat) -> dict[str, str]:
    return {row.id: row.team for row in seat.workspace.rows(ListQuery())}


class TestAgreeing:
    def test_what_the_store_has_as_it_is_waits_no_longer(self, ada: Seat) -> None:
        ada.create(campaign(1), campaign(2))
        mine = ada.run().read("campaigns", [ONE, TWO])
        agreed(ada, one=Agreed("r", mine[ONE].data), two=Agreed("r", tree(2, name="Old")))
        assert ada.run().waiting("campaigns") == [TWO]
        assert states(ada) == {ONE: "synced", TWO: "changed"}

    def test_what_is_stored_and_agreed_in_one_step_is_settled(self, ada: Seat) -> None:
        with ada.run().change() as change:
            change.store("campaigns", {ONE: tree(1), TWO: tree(2)})
            change.agree("campaigns", {ONE: Agreed("r", tree(1)), TWO: Agreed("r", tree(2, name="Old"))})
        assert ada.run().waiting("campaigns") == [TWO]

    def test_what_is_held_does_not_wait_to_be_sent(self, ada: Seat) -> None:
        ada.create(campaign(1))
        base = ada.run().read("campaigns", [ONE])[ONE].data
        agreed(ada, one=Agreed("r", {**base, "name": "Theirs"}, (Held("name", "Old"),)))
        assert ada.run().waiting("campaigns") == []
        assert states(ada) == {ONE: "conflict"}

    def test_what_was_refused_waits_only_where_it_is_wished(self, ada: Seat) -> None:
        ada.create(campaign(1))
        mark = ada.run().read("campaigns", [ONE])[ONE].mark
        agreed(ada, one=Agreed("", {}, refused="No", mark=mark))
        assert (ada.run().waiting("campaigns"), ada.run().waiting("campaigns", refused=True)) == ([], [ONE])
        ada.set("name", "New")
        assert ada.run().waiting("campaigns") == [ONE]

    def test_nothing_agreed_makes_it_wait(self, ada: Seat) -> None:
        ada.create(campaign(1))
        agreed(ada, one=Agreed("r", ada.run().read("campaigns", [ONE])[ONE].data))
        agreed(ada, one=None)
        assert ada.run().waiting("campaigns") == [ONE]


class TestSending:
    def test_what_goes_out_is_remembered_of_new_records_too(self, ada: Seat) -> None:
        ada.create(campaign(1), campaign(2))
        agreed(ada, one=Agreed("r", {"a": 1}, (Held("a", 0),)))
        with ada.run().change() as change:
            change.sending("campaigns", {ONE: "print", TWO: "other"})
        known = ada.workspace.team_records("campaigns")
        assert known[ONE].agreed == Agreed("r", {"a": 1}, (Held("a", 0),), sent="print")
        assert known[TWO].agreed == Agreed("", {}, sent="other")

    def test_a_deletion_of_what_is_not_known_leaves_nothing(self, ada: Seat) -> None:
        with ada.run().change() as change:
            change.sending("campaigns", {ONE: ""})
        assert ada.workspace.team_records("campaigns") == {}


class TestFiles:
    def test_a_picture_is_looked_at_and_kept(self, ada: Seat) -> None:
        one = asset("a.gif", b"GIF", "image/gif")
        with ada.run().change() as change:
            change.keep_asset(one, b"GIF")
        info = ada.workspace.media_info(one.sha256)
        assert (info.kind, info.width, info.filename) == ("gif", 3, "a.gif")
        assert ada.workspace.team_assets([one.sha256]) == {one.sha256}

    @pytest.mark.parametrize(("mime", "kind"), [("video/mp4", "video"), ("audio/mpeg", "audio"), ("x/y", "image")])
    def test_what_can_not_be_looked_at_is_kept_as_what_it_is_called(self, ada: Seat, mime, kind) -> None:
        one = asset("a.txt", b"???", mime)
        with ada.run().change() as change:
            change.keep_asset(one, b"???")
        info = ada.workspace.media_info(one.sha256)
        assert (info.kind, info.mime, info.bytes, info.width) == (kind, mime, 3, None)
        assert ada.workspace.media_bytes(one.sha256) == b"???"


def test_what_ends_early_leaves_nothing_and_the_run_says_so(ada: Seat) -> None:
    run, before = ada.run(), ada.workspace.state
    with pytest.raises(KeyboardInterrupt), run.change() as change:
        change.store("campaigns", {ONE: tree(1)})
        change.agree("campaigns", {ONE: Agreed("r", tree(1))})
        change.move("campaigns", "7")
        raise KeyboardInterrupt
    assert (ada.workspace.state, run.group) == (before, None)
