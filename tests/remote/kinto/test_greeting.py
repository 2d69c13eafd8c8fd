from typing import Any

import pytest

from app.remote.kinto.asking import Asking
from app.remote.kinto.greeting import adopt, greet, person, renew
from app.sync.ports import Barred, Offline
from tests.remote.kinto.liar import Liar, batch, page, says

SERIAL = {"serial_writes": {}, "history": {}}
USER = {"id": "account:ada", "principals": []}
BUCKET = (200, {"data": {"id": "team"}, "permissions": {}})
WRITABLE = (200, {"data": {"id": "x"}, "permissions": {"write": ["account:ada"]}})
WHOSE = (200, {"data": {"id": "workspace", "workspace": "W", "last_modified": 7}})
NONE = (404, {"code": 404})


def root(**changed: Any) -> bytes:
    return says(200, {"capabilities": SERIAL, "user": USER, "settings": {"batch_max_requests": 100}, **changed})


class TestWhatIsNotATeamServer:
    @pytest.mark.parametrize("answer", [says(200, {"hello": "world"}), says(403, {"code": 403}), says(200, {})])
    def test_another_api_is_barred(self, liar: Liar, asking: Asking, answer: bytes) -> None:
        liar.will(answer)
        with pytest.raises(Barred, match="no team server"):
            greet(asking)

    def test_a_sign_in_page_is_offline(self, liar: Liar, asking: Asking) -> None:
        liar.will(page())
        with pytest.raises(Offline, match="sign in"):
            greet(asking)

    def test_stock_kinto_is_barred_with_the_reason(self, liar: Liar, asking: Asking) -> None:
        liar.will(root(capabilities={"history": {}}))
        with pytest.raises(Barred, match=r"lacks serial_writes, without which two people .* can lose"):
            greet(asking)
        assert len(liar.asked) == 1


class TestWho:
    def test_a_wrong_password_is_barred(self, liar: Liar, asking: Asking) -> None:
        liar.will(says(200, {"capabilities": SERIAL, "settings": {}}))
        with pytest.raises(Barred, match="does not know this user and password"):
            greet(asking)

    @pytest.mark.parametrize("status", [403, 404])
    def test_somebody_without_access_is_barred(self, liar: Liar, asking: Asking, status: int) -> None:
        liar.will(root(), batch((status, {}), NONE, NONE))
        with pytest.raises(Barred, match="no workspace team that you may see"):
            greet(asking)

    def test_a_workspace_without_collections_is_barred(self, liar: Liar, asking: Asking) -> None:
        liar.will(root(), batch(WRITABLE, NONE, NONE))
        with pytest.raises(Barred, match="not set up"):
            greet(asking)

    @pytest.mark.parametrize(
        ("bucket", "campaigns", "role"),
        [(WRITABLE, WRITABLE, "owner"), (BUCKET, WRITABLE, "editor"), (BUCKET, BUCKET, "reader")],
    )
    def test_permissions_are_shown_to_those_who_have_them(
        self, liar: Liar, asking: Asking, bucket: Any, campaigns: Any, role: str
    ) -> None:
        liar.will(root(), batch(bucket, campaigns, WHOSE))
        hello = greet(asking).hello
        assert (hello.role, hello.user, hello.workspace) == (role, "ada", "W")

    def test_on_a_server_that_takes_nothing_everybody_reads(self, liar: Liar, asking: Asking) -> None:
        liar.will(root(settings={"readonly": True}), batch(WRITABLE, WRITABLE, WHOSE))
        assert greet(asking).hello.role == "reader"

    def test_what_else_the_server_says(self, liar: Liar, asking: Asking) -> None:
        liar.will(root(), batch(BUCKET, BUCKET, WHOSE))
        liar.will(root(capabilities={"serial_writes": {}}, settings={}), batch(BUCKET, BUCKET, NONE))
        first, second = greet(asking), greet(asking)
        assert (first.most, first.log, first.epoch) == (100, True, "7")
        assert (second.most, second.log, second.epoch, second.hello.workspace) == (25, False, "", "")

    @pytest.mark.parametrize(("user", "shown"), [("account:ada", "ada"), ("openid:5", "openid:5"), ("ada", "ada")])
    def test_names(self, user: str, shown: str) -> None:
        assert person(user) == shown


class TestWhose:
    def test_it_is_written_only_where_nothing_is(self, liar: Liar, asking: Asking) -> None:
        liar.will(says(201, {"data": {"id": "workspace", "workspace": "W", "last_modified": 9}}))
        assert adopt(asking, "W") == "9"
        assert liar.asked[0].headers["if-none-match"] == "*"
        assert liar.asked[0].json == {"data": {"workspace": "W"}}

    def test_the_same_again(self, liar: Liar, asking: Asking) -> None:
        liar.will(says(412, {"details": {"existing": {"workspace": "W", "last_modified": 9}}}))
        assert adopt(asking, "W") == "9"

    @pytest.mark.parametrize(
        ("answer", "told"),
        [
            (says(412, {"details": {"existing": {"workspace": "other"}}}), "another one than this"),
            (says(412, {}), "another one than this"),
            (says(403, {"code": 403}), "editor or owner has to be the first"),
            (says(404, {"code": 404}), "not set up"),
        ],
    )
    def test_what_bars_it(self, liar: Liar, asking: Asking, answer: bytes, told: str) -> None:
        liar.will(answer)
        with pytest.raises(Barred, match=told):
            adopt(asking, "W")


class TestEpochs:
    THERE = says(200, {"data": {"id": "workspace", "workspace": "W", "last_modified": 7}})

    def test_another_one_begins_with_the_same_words(self, liar: Liar, asking: Asking) -> None:
        liar.will(self.THERE, says(200, {"data": {"last_modified": 12}}))
        assert renew(asking) == "12"
        assert liar.asked[1].headers["if-match"] == '"7"'
        assert liar.asked[1].json == {"data": {"workspace": "W"}}

    def test_who_only_reads_leaves_it(self, liar: Liar, asking: Asking) -> None:
        liar.will(self.THERE, says(403, {}))
        assert renew(asking) == "7"

    def test_somebody_else_began_it(self, liar: Liar, asking: Asking) -> None:
        liar.will(self.THERE, says(412, {"details": {"existing": {"last_modified": 11}}}))
        assert renew(asking) == "11"

    def test_there_is_none_before_a_workspace_came(self, liar: Liar, asking: Asking) -> None:
        liar.will(says(404, {"code": 404}))
        assert renew(asking) == ""
