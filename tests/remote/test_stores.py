import pytest

from app.remote.folder.store import FolderStore
from app.remote.kinto.store import KintoStore
from app.remote.stores import Stores
from app.services.ports import Connection
from app.sync.ports import Barred


@pytest.mark.parametrize(
    ("location", "kind"),
    [
        ("/team", FolderStore),
        ("team folder", FolderStore),
        ("https://team.example", KintoStore),
        ("HTTPS://team.example", KintoStore),
        ("http://127.0.0.1:8888/v1", KintoStore),
    ],
)
def test_a_store_is_opened_by_where_it_is(location, kind):
    store = Stores().open(Connection(location=location, workspace="spring", user="ada"), "secret")
    assert isinstance(store, kind)
    store.close()


def test_without_a_user_the_secret_is_a_token():
    Stores().open(Connection(location="https://team.example", workspace="spring"), "token").close()


@pytest.mark.parametrize("location", ["ftp://team.example", "http://team.example"])
def test_places_that_can_not_be_used_are_refused(location):
    with pytest.raises(Barred, match=r"team\.example"):
        Stores().open(Connection(location=location, workspace="spring", user="ada"), "secret")


def test_what_is_wrong_is_said_of_the_field_that_mends_it():
    with pytest.raises(Barred) as told:
        Stores().open(Connection(location="https://team.example", workspace="Frühling", user="ada"), "secret")
    assert told.value.about == "workspace"
