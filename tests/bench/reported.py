"""Made-up results of made-up campaigns, straight into the columns that the list is sorted by."""

from random import Random
from typing import Any

from app.storage.workspace import SqliteWorkspace

SENT = ("handed_over", "ended")
"""Who has results."""
COLUMNS = ("sent_at", "sent", "viewed", "clicked", "view_rate", "click_rate", "ctr", "conversions", "failures")
UPDATE = f"UPDATE campaigns SET {', '.join(f'{name} = ?' for name in COLUMNS)} WHERE place = ?"
CHECKED = "UPDATE campaigns SET errors = ?, warnings = 0, synced = ? WHERE place = ?"
PAGE = "SELECT place, status, changed FROM campaigns WHERE place > ? ORDER BY place LIMIT 20000"


def put_results(workspace: SqliteWorkspace) -> None:
    """Errors for all campaigns, results for those that were sent: the same ones every time."""
    last = 0
    connection = workspace.connection()
    while page := workspace.query(PAGE, last):
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(CHECKED, [_checked(place) for place, _, _ in page])
        reported = [(*results(place, changed), place) for place, status, changed in page if status in SENT]
        connection.executemany(UPDATE, reported)
        connection.execute("COMMIT")
        last = page[-1][0]


def results(place: int, changed: str) -> tuple[Any, ...]:
    """The values of ``COLUMNS`` for one campaign. Some platforms report no clicks."""
    random = Random(place)
    sent = random.randrange(100, 500_000)
    viewed = int(sent * random.random())
    clicked = int(viewed * random.random()) if random.random() < 0.9 else None
    rates = _percent(viewed, sent), _percent(clicked, sent), _percent(clicked, viewed)
    return changed[:10], sent, viewed, clicked, *rates, random.randrange(sent), random.randrange(50)


def _checked(place: int) -> tuple[int, int | None, int]:
    random = Random(-place)
    return random.choice((0, 0, 0, 1, 2)), random.choice((None, 0, 0)), place


def _percent(part: int | None, whole: int) -> float | None:
    return None if part is None or not whole else round(100 * part / whole, 2)
