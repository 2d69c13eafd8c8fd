from app.domain.campaign import encode, to_tree
from app.storage.derived import columns, indexed, tab_keys
from app.storage.packed import unpacked
from app.storage.readied import made
from app.sync.states import spelled
from tests.made import campaign, slide


def test_all_that_is_stored_of_a_campaign_is_made_of_it() -> None:
    one = campaign(1, slide("s1", "Straße 50%"), shared=True)
    found = made(one, {"id": one.id}, b"")
    assert found.columns == columns(one, None)
    assert found.text == encode(one)
    assert found.indexed == indexed(one)
    assert found.tabs == tab_keys(one)


def test_what_came_is_packed_and_known_again() -> None:
    one = campaign(1)
    came = {**to_tree(one), "name": "lone \udc00 half"}
    found = made(one, came, spelled(came))
    assert found.came is came
    assert unpacked(found.base)["name"] == "lone \udc00 half"
