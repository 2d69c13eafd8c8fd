import pytest

from app.services.syncing.overview import Counts
from app.ui.viewmodels.team.state import Question, TeamState
from tests.ui.teams import FOLDER

CONNECTED = {"known": True, "connection": FOLDER}


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ({}, "unknown"),
        ({"known": True}, "none"),
        (CONNECTED, "synced"),
        ({**CONNECTED, "counts": Counts(waiting=1)}, "waiting"),
        ({**CONNECTED, "counts": Counts(waiting=1), "offline": "away"}, "offline"),
        ({**CONNECTED, "counts": Counts(refused=1), "offline": "away"}, "refused"),
        ({**CONNECTED, "counts": Counts(refused=1, conflicts=1), "offline": "away"}, "choice"),
        ({**CONNECTED, "syncing": True}, "synced"),
        ({**CONNECTED, "syncing": True, "slow": True, "counts": Counts(conflicts=1)}, "syncing"),
        ({**CONNECTED, "syncing": True, "slow": True, "trouble": "full"}, "trouble"),
        ({**CONNECTED, "barred": "no", "trouble": "full"}, "barred"),
        ({**CONNECTED, "barred": "no", "wants_secret": True}, "secret"),
        ({**CONNECTED, "wants_secret": True, "question": Question(count=12, of=20)}, "deletes"),
    ],
)
def test_what_matters_most_is_said(values, kind):
    assert TeamState(**values).kind == kind
