import json

import pytest

from app.domain.campaign import decode, encode
from app.domain.message import Message
from app.services.editing import Editing
from tests.cli.conftest import refused
from tests.cli.schemas import validate
from tests.made import campaign, slide, uuid

MADE = campaign(
    1,
    message=Message(slides=(slide("s1", "Déjà \ud83d"),), languages={"uk": {"b": "1", "a": "2"}}),
)


@pytest.fixture(autouse=True)
def stored(workspace, clock):
    Editing(workspace, clock, "Ann").create([MADE, campaign(2, name="Twin"), campaign(3, name="Twin")])


def test_the_line_is_the_document(galley, path):
    ran = galley("show", path, uuid(1), "--json")

    assert ran.code == 0
    assert encode(decode(ran.out)) == encode(MADE)
    assert list(ran.lines[0]["message"]["languages"]["uk"]) == ["a", "b"]
    validate("show", ran.lines[0])


def test_people_get_the_same_document_indented(galley, path):
    out = galley("show", path, "Spring sale").out

    assert json.loads(out) == json.loads(encode(MADE))
    assert len(out.splitlines()) > 20


def test_the_start_of_an_id_is_enough(galley, path):
    assert galley("show", path, uuid(1)[:8], "--json").lines[0]["id"] == uuid(1)


def test_nothing_and_several_are_refused(galley, path):
    assert "No campaign is called 'Nothing'" in refused(galley("show", path, "Nothing"))
    assert uuid(2) in (said := refused(galley("show", path, "Twin")))
    assert uuid(3) in said
