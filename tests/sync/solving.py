"""A campaign of two people, and what the table says of it."""

from app.sync.merge.shapes import CAMPAIGN
from app.sync.states import Resolution, resolve
from app.sync.values import Held, Mine
from tests.sync.made import made, theirs, title

TITLE = "message/slides/s1/title/text"
BASE = made()
RENAMED = made(name="Summer")
MINE, THEIRS = title(BASE, "Mine"), title(BASE, "Theirs")
HELD = Held(TITLE, "Title of s1")


def solved(mine: Mine, there, revision: str = "2") -> Resolution:
    return resolve(mine, theirs(there, revision), CAMPAIGN)
