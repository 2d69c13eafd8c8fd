import pytest

from app.remote.folder.store import FolderStore
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
