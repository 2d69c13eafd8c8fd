import pytest

from tests.server.postgres import Cluster
from tests.server.races import STOCK, Race, creations, listings, races, updates
from tests.server.running import Server, postgres_server

ROUNDS = 10


def broken(found: list[Race]) -> dict[str, int]:
    assert all(race.tried >= ROUNDS for race in found)
    return {race.name: race.broken for race in found if race.broken}


def test_in_memory_the_servers_word_holds(in_memory: Server):
    assert broken(races(in_memory, ROUNDS)) == {}


def test_on_postgresql_the_servers_word_holds(on_postgres: Server):
    assert broken(races(on_postgres, ROUNDS)) == {}


@pytest.mark.end2end
def test_without_the_plugin_the_race_is_lost(postgres: Cluster):
    """Shows that the race finds what it looks for."""
    with postgres_server(postgres, KINTO_INCLUDES=STOCK) as server:
        editor = server.person("ed", server.workspace(), "editor")
        assert updates(editor, ROUNDS).broken > 0


def test_whoever_looks_for_records_counts_what_is_there(in_memory: Server):
    editor = in_memory.person("counting", in_memory.workspace(), "editor")
    assert creations(editor, 3).tried == 3
    unseen, missing = listings(editor, 10)
    assert (unseen.tried, missing.tried) == (420, 420)
