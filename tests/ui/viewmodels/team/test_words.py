from datetime import UTC, datetime, timedelta
from typing import get_args

import pytest
from msgspec.structs import replace

from app.services.ports import Connection
from app.services.ports import TeamState as Row
from app.services.syncing.overview import Counts
from app.ui.viewmodels.team import words
from app.ui.viewmodels.team.state import Kind, Step, TeamState
from tests.ui.fakes import RESOURCES
from tests.ui.teams import FOLDER, SERVER

NOW = datetime(2026, 3, 12, 15, 30, tzinfo=UTC)
STATE = TeamState(known=True, connection=SERVER, user="account ada", role="editor")


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({}, "Synced"),
        ({"connection": None}, ""),
        ({"counts": Counts(waiting=1)}, "1 change waiting"),
        ({"counts": Counts(waiting=4), "offline": "away"}, "Offline · 4 changes waiting"),
        ({"offline": "away"}, "Offline"),
        ({"counts": Counts(conflicts=2, waiting=3)}, "2 campaigns need your choice"),
        ({"counts": Counts(conflicts=1)}, "1 campaign needs your choice"),
        ({"counts": Counts(refused=1)}, "1 campaign was not accepted"),
        ({"counts": Counts(refused=3)}, "3 campaigns were not accepted"),
        ({"syncing": True, "slow": True}, "Syncing…"),
        ({"wants_secret": True}, "The team asks for your password"),
    ],
)
def test_the_sign_is_short(values, text):
    assert words.sign(replace(STATE, **values)) == text


@pytest.mark.parametrize(
    ("before", "text"),
    [
        (None, "Not synced yet"),
        (timedelta(seconds=30), "Synced just now"),
        (timedelta(seconds=-30), "Synced just now"),
        (timedelta(seconds=90), "Synced a minute ago"),
        (timedelta(minutes=12), "Synced 12 minutes ago"),
        (timedelta(days=1), "Synced last: Yesterday"),
    ],
)
def test_the_last_time_is_told_as_people_do(before, text):
    assert words.ago(None if before is None else NOW - before, NOW, UTC) == text


def test_where_the_team_is():
    assert words.where(FOLDER) == "Folder /team"
    assert words.where(SERVER) == "spring on team.example"
    assert words.where(Connection(location="http://127.0.0.1:8888/v1", workspace="w")) == "w on 127.0.0.1:8888"


def test_as_whom_one_is_there():
    assert words.who(STATE) == "ada · Editor"
    assert words.who(replace(STATE, role="reader")) == "ada · Reader"
    assert words.who(replace(STATE, connection=replace(SERVER, user=""))) == "account ada · Editor"
    assert words.who(replace(STATE, connection=replace(SERVER, user=""), user="", role=None)) == "with a token"


def test_in_a_folder_nobody_has_a_name_but_may_be_kept_from_writing():
    assert words.who(replace(STATE, connection=FOLDER)) == ""
    assert words.who(replace(STATE, connection=FOLDER, role="reader")) == "Reader"


def test_how_far_a_sync_is():
    assert words.under_way(None) == "Asking the team"
    assert words.under_way(Step(phase="pull", done=500)) == "Coming: 500"
    assert words.under_way(Step(phase="push", done=50, of=120)) == "Sending: 50 of 120"
    assert words.under_way(Step(phase="pictures", done=1, of=2)) == "Pictures: 1 of 2"


def test_every_state_has_words_and_a_sign_that_there_is():
    assert set(words.STATES) == set(words.SIGNS) == set(get_args(Row))
    assert set(get_args(Kind)) == {*words.KINDS, "unknown", "none"}
    for sign, _ in (*words.SIGNS.values(), *words.KINDS.values()):
        assert (RESOURCES / "icons" / f"{sign}.svg").is_file()


def test_a_reason_becomes_a_sentence():
    assert words.sentence("the team folder is not there") == "The team folder is not there."
    assert words.sentence("team.example was not found") == "team.example was not found."
    assert words.sentence("") == ""
