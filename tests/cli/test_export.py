import json

import pytest

from app.domain.message import Media, Slide
from app.services.ports import MediaInfo
from tests.cli.running import Galley
from tests.inbox import SAMPLES, differences, load, message_of
from tests.targets.made import campaign, imported, picture

SHA = "ab" * 32
OTHER = "22222222-2222-4222-8222-222222222222"


@pytest.fixture
def galley(capsys):
    return Galley(capsys)


def test_an_import_comes_out_equal(galley, tmp_path):
    path = SAMPLES / "ios_history_inbox_2019-01-11_d7d0711d.json"
    galley("import", path, "--json")
    ids = [line["id"] for line in galley.lines("import")]
    assert galley("export", *ids, "--to", "clevertap-inbox", "-o", tmp_path / "out.json", "--json") == 0
    assert galley.lines("export") == [{"path": str(tmp_path / "out.json"), "campaigns": len(ids), "media": 0}]
    assert differences(load(tmp_path / "out.json"), load(path)) == set()


def test_campaigns_go_by_name_and_by_the_start_of_their_id(galley, tmp_path):
    galley.put(campaign(name="Spring"), campaign(id=OTHER, name="Summer"))
    assert galley("export", "2222", "Spring", "--to", "galley", "-o", tmp_path / "out.json") == 0
    assert [each["name"] for each in load(tmp_path / "out.json")] == ["Summer", "Spring"]
    assert "2 campaigns" in galley.out


@pytest.mark.parametrize("reference", ["Autumn", "11", "2222222"])
def test_a_name_for_none_or_for_several_is_refused(galley, tmp_path, reference):
    same = "22222222-3333-4333-8333-333333333333"
    galley.put(campaign(), campaign(id=OTHER, name="A"), campaign(id=same, name="B"))
    assert galley("export", reference, "--to", "galley", "-o", tmp_path / "out.json") == 2
    assert reference in galley.err
    assert list(tmp_path.iterdir()) == []


def test_stdout_gets_the_document_and_nothing_else(galley):
    galley.put(campaign())
    assert galley("export", "Spring", "--to", "clevertap-inbox", "-o", "-", "--json") == 0
    assert json.loads(galley.out)["inbox_notifs"][0]["msg"]["type"] == "simple"


@pytest.mark.parametrize(
    ("now", "seconds"),
    [
        ("2026-03-01T09:00:00Z", 1_772_355_600),
        ("2026-03-01T10:00:00+01:00", 1_772_355_600),
        ("2026-03-01", 1_772_323_200),
    ],
)
def test_the_sending_time_is_given(galley, tmp_path, now, seconds):
    galley.put(campaign())
    assert galley("export", "Spring", "--to", "clevertap-inbox", "-o", tmp_path / "o", "--now", now) == 0
    (message,) = load(tmp_path / "o")["inbox_notifs"]
    assert (message["date"], message["wzrk_ttl"]) == (seconds, seconds + 2 * 86_400)


@pytest.mark.parametrize("now", ["soon", "2026-13-01", "2050-01-01"])
def test_a_time_that_can_not_be_is_refused(galley, tmp_path, now):
    galley.put(campaign())
    assert galley("export", "Spring", "--to", "clevertap-inbox", "-o", tmp_path / "o", "--now", now) == 2
    assert list(tmp_path.iterdir()) == []


def test_pictures_go_out_with_their_addresses(galley, tmp_path):
    info = MediaInfo(sha256=SHA, kind="image", mime="image/png", width=160, height=90, bytes=3, filename="Hill.png")
    with galley.workspace.transaction() as transaction:
        transaction.add_media(info, b"png")
    galley.put(campaign(Slide(id="s", media=Media(sha256=SHA)), orientation="natural"))
    arguments = ["export", "Spring", "--to", "clevertap-inbox", "-o", tmp_path / "o"]
    assert galley(*arguments) == 2
    assert "media.no-url" in galley.err
    base = ["--media-base", "https://cdn.example.com", "--media-out", tmp_path / "m"]
    assert galley(*arguments, *base, "--json") == 0
    assert galley.lines("export")[0]["media"] == 1
    url = load(tmp_path / "o")["inbox_notifs"][0]["msg"]["content"][0]["media"]["url"]
    assert url == "https://cdn.example.com/hill-abababab.png"
    assert (tmp_path / "m/hill-abababab.png").read_bytes() == b"png"


def test_a_carousel_does_not_go_to_the_web(galley, tmp_path):
    galley.put(campaign(Slide(id="s", media=picture()), template="carousel"))
    assert galley("export", "Spring", "--to", "web-inbox", "-o", tmp_path / "o") == 2
    assert "carousel" in galley.err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_refused(galley, tmp_path):
    galley.put(imported(message_of()))
    assert galley("export", "Title", "--to", "galley", "-o", tmp_path / "none/o") == 2
    assert "can't be written" in galley.err


def test_reading_is_enough(galley, tmp_path):
    galley.put(campaign())
    galley.workspaces.files[galley.workspace.path].read_only = True
    assert galley("export", "Spring", "--to", "galley", "-o", tmp_path / "o") == 0
