import pytest

from app.remote.folder.store import FolderStore
from app.remote.kinto.store import KintoStore
from app.remote.stores import SCHEMES, Stores
from app.services.ports import Connection
from app.sync.ports import Barred


def test_a_path_is_a_folder(tmp_path):
    store = Stores().open(Connection(location=str(tmp_path)), "")
    assert isinstance(store, FolderStore)
    assert store.hello().workspace == ""


def test_an_unknown_kind_of_address_is_refused_with_a_sentence():
    with pytest.raises(Barred, match=r"gopher://x is no address of a team"):
        Stores().open(Connection(location="gopher://x", workspace="w"), "")


def test_the_scheme_decides_whatever_its_case(monkeypatch):
    opened = []
    schemes = {**SCHEMES, "memory": lambda connection, secret: opened.append((connection.user, secret))}
    monkeypatch.setattr("app.remote.stores.SCHEMES", schemes)
    Stores().open(Connection(location="MEMORY://team", workspace="w", user="ada"), "secret")
    assert opened == [("ada", "secret")]


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
