import pytest
from msgspec import UNSET

from app.sync.merge.atoms import ATOM
from app.sync.merge.pictures import Picture
from app.sync.merge.texts import Words
from app.sync.merge.values import Collision, Merged
from tests.sync.merge.sides import merged

CAT = {
    "kind": "image",
    "sha256": "c",
    "url": None,
    "mime": "image/png",
    "width": 4,
    "height": 3,
    "bytes": 9,
    "poster": None,
    "alt": "A grey cat",
}
DOG = {**CAT, "sha256": "d", "width": 8, "bytes": 90}
OWL = {**CAT, "sha256": "o"}
HORSE = {**DOG, "alt": "A horse"}


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "expected", "told"),
    [
        (CAT, DOG, CAT, DOG, {}),
        (CAT, CAT, DOG, DOG, {"taken": ("it",)}),
        (CAT, DOG, {**CAT, "alt": "A black cat"}, {**DOG, "alt": "A black cat"}, {"taken": ("it/alt",)}),
        (
            CAT,
            {**CAT, "alt": "A cat"},
            {**DOG, "poster": "p"},
            {**DOG, "alt": "A cat", "poster": "p"},
            {"taken": ("it", "it/poster")},
        ),
        (CAT, DOG, {**CAT, "width": 5}, DOG, {}),
        (CAT, DOG, {**DOG, "width": 9, "bytes": None}, {**DOG, "width": 9}, {}),
        (None, None, CAT, CAT, {"taken": ("it",)}),
        (CAT, None, CAT, None, {}),
        (CAT, DOG, OWL, DOG, {"collisions": (Collision("it", CAT, DOG, OWL),)}),
        (CAT, None, DOG, None, {"collisions": (Collision("it", CAT, None, DOG),)}),
        (CAT, HORSE, None, HORSE, {"collisions": (Collision("it", CAT, HORSE, None),)}),
        (UNSET, CAT, DOG, CAT, {"collisions": (Collision("it", UNSET, CAT, DOG),)}),
        (
            CAT,
            {**CAT, "url": "u"},
            {**CAT, "sha256": "o"},
            {**CAT, "url": "u"},
            {"collisions": (Collision("it", CAT, {**CAT, "url": "u"}, OWL),)},
        ),
    ],
)
def test_a_file_goes_as_a_whole_and_what_is_said_of_it_for_itself(base, mine, theirs, expected, told):
    assert merged(Picture(), base, mine, theirs) == (expected, Merged({}, **told))


def test_what_became_known_of_one_file_is_put_together():
    unknown = {**CAT, "width": None, "height": None, "bytes": None}

    assert merged(Picture(), unknown, {**unknown, "width": 4}, {**unknown, "bytes": 9}) == (
        {**unknown, "width": 4, "bytes": 9},
        Merged({}),
    )
    assert merged(Picture(), unknown, {**unknown, "width": 4}, {**unknown, "width": 5})[0]["width"] == 5


def test_only_the_description_has_words():
    assert isinstance(Picture().below("alt"), Words)
    assert Picture().below("url") is ATOM
