"""The shape of the records of each collection. What is not named is merged by what it is (``objects.Keys``)."""

from collections.abc import Mapping

from app.sync.merge.atoms import ATOM, Given, Greater
from app.sync.merge.elements import Elements
from app.sync.merge.objects import Keys, Overlay
from app.sync.merge.pictures import Picture
from app.sync.merge.sets import Gathered
from app.sync.merge.shape import Shape
from app.sync.merge.texts import Words
from app.sync.values import Collection

WORDS = Words()
GATHERED = Gathered()
GIVEN = Given()

TEXT = Keys({"text": WORDS})
PAIRS = Elements(Keys())
BUTTON = Keys({"text": WORDS, "keys": PAIRS})
SLIDE = Keys(
    {
        "title": TEXT,
        "body": TEXT,
        "media": Picture(),
        "icon": Picture(),
        "buttons": Elements(BUTTON),
    }
)
CONTENT: Mapping[str, Shape] = {
    "slides": Elements(SLIDE, least=1),
    "inbox_tags": GATHERED,
    "key_values": PAIRS,
    "custom_data": ATOM,
}
OVERLAY = Overlay(Keys(CONTENT))
CAMPAIGN = Keys(
    {
        **dict.fromkeys(("schema", "id", "created", "author"), GIVEN),
        "changed": Greater(),
        "name": WORDS,
        "labels": GATHERED,
        "categories": GATHERED,
        "message": Keys({**CONTENT, "languages": Keys(rest=OVERLAY)}),
        "variants": Elements(Keys({"name": WORDS, "values": OVERLAY})),
        "ttl": ATOM,
        "audience": Keys({"include": GATHERED, "exclude": GATHERED}),
        "delivery": Keys(rest=ATOM),
        "goal": ATOM,
        "origin": ATOM,
    }
)
NAMED = {"id": GIVEN, "name": WORDS, "description": WORDS, "alias_of": Greater()}

SHAPES: Mapping[Collection, Shape] = {
    "labels": Keys(NAMED),
    "categories": Keys({**NAMED, "names": Keys(rest=WORDS), "position": Greater()}),
    "segments": Keys({**NAMED, "rule": ATOM}),
    "campaigns": CAMPAIGN,
}
