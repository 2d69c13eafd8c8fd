"""A small team folder with everything that the format knows."""

from hashlib import sha256
from pathlib import Path
from typing import Any

from app.domain.campaign import Audience, Campaign, Delivery, Origin, Variant, to_tree
from app.domain.message import Action, Button, KeyValue, Media, Message, Slide, Text
from app.remote.folder.layout import TEAM as TEAM_FILE
from app.remote.folder.store import FolderStore
from app.remote.folder.team import Team, spell
from app.sync.values import Asset, Collection, Stored, Write
from tests.made import START, uuid

TEAM = Team(workspace=uuid(90), folder=uuid(91))
PICTURE = bytes.fromhex("47494638396101000100800000000000ffffff2c00000000010001000002024401003b")
FILE = Asset(sha256=sha256(PICTURE).hexdigest(), filename="Крапка.gif", mime="image/gif", size=len(PICTURE))

FULL = Campaign(
    id=uuid(1),
    name="Весна 🌷",
    shared=True,
    labels=(uuid(10),),
    categories=(uuid(11),),
    message=Message(
        template="carousel",
        slides=(
            Slide(
                id="s1",
                title=Text(text="Hello\n{{ Profile.Name }}", color="#1C1D1F"),
                media=Media(kind="gif", sha256=FILE.sha256, mime="image/gif", width=1, height=1, bytes=len(PICTURE)),
                action=Action(android="app://offers", web="https://example.com/?a=1&b=2"),
                buttons=(Button(id="b1", text="Go"),),
            ),
            Slide(id="s2"),
        ),
        inbox_tags=("Offers",),
        key_values=(KeyValue(id="k1", key="screen", value="<offers>"),),
        custom_data={"z": [1, 0.5, True, None], "a": {}},
        language="en",
        languages={"uk": {"slides/s1/title/text": "Привіт", "slides/s1/body/text": ""}, "de": {}},
    ),
    variants=(Variant(id=uuid(20), name="B", share=50.0, values={"slides/s1/title/text": "Hi"}),),
    audience=Audience(include=(uuid(12),)),
    delivery=Delivery(mode="scheduled", times=("2026-03-08T09:00",), zone="Europe/Kyiv"),
    origin=Origin(format="clevertap-inbox", message={"msg": {"type": "simple"}, "_id": "1"}),
    created=START,
    changed=START,
    author="Олена",
)
PLAIN = Campaign(
    id=uuid(2), name="", shared=True, message=Message(slides=(Slide(id="s1"),)), created=START, changed=START
)
LABEL = {"id": uuid(10), "name": "Spring", "color": "#00AA00", "description": "", "key": "spring", "alias_of": None}
SUBSCRIPTION = {
    "id": uuid(11),
    "name": "News",
    "color": "",
    "description": "Once a week",
    "key": "news",
    "names": {"uk": "Новини"},
    "subscribed": True,
    "position": 0,
    "alias_of": None,
}
SEGMENT = {
    "id": uuid(12),
    "name": "Adults in Kyiv",
    "rule": {
        "type": "and",
        "rules": [
            {"type": "attribute", "attribute": "age", "operator": "after", "value": 17},
            {"type": "not", "rule": {"type": "event", "event": "Bought", "times": 2}},
        ],
    },
    "members": None,
}
RECORDS: list[tuple[Collection, dict[str, Any]]] = [
    ("labels", LABEL),
    ("categories", SUBSCRIPTION),
    ("segments", SEGMENT),
    ("campaigns", to_tree(FULL)),
    ("campaigns", to_tree(PLAIN)),
]


def build(root: Path) -> None:
    """The folder, as it is written today."""
    (root / TEAM_FILE).write_bytes(spell(TEAM))
    store = FolderStore(root)
    store.put_asset(FILE, PICTURE)
    outcomes = store.write([Write(collection, tree["id"], tree, None) for collection, tree in RECORDS])
    assert all(isinstance(each, Stored) for each in outcomes), outcomes
