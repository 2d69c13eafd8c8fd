"""Every command as a person, a script or a CI job runs it: a process, its two streams, its exit code."""

import json
import struct

import pytest

from tests.end2end.galley import galley, ids, lines, refusal
from tests.inbox import ENVELOPES, link, message_of

pytestmark = pytest.mark.end2end

TITLE = "message.slides.0.title.text"
NOW = "2026-05-04T09:00:00Z"
PNG = b"\x89PNG\r\n\x1a\n"
TEMPLATES = {"simple", "message-icon", "carousel", "carousel-image"}


def pixels(png: bytes) -> tuple[int, int]:
    assert png.startswith(PNG)
    return struct.unpack(">II", png[16:24])


def test_new_with_samples_holds_one_campaign_of_each_type(tmp_path):
    (line,) = lines("new", tmp_path / "a.galley", "--samples", "--for", "both")

    assert line["campaigns"] == 4
    assert {row["template"] for row in lines("list", tmp_path / "a.galley")} == TEMPLATES


def test_list_finds_words_and_stops_at_the_limit(samples):
    (found,) = lines("list", samples, "--search", "lantern")
    assert found["template"] == "message-icon"
    assert len(lines("list", samples, "--limit", 2)) == 2
    assert [row["template"] for row in lines("list", samples, "--template", "carousel")] == ["carousel"]
    assert lines("list", samples, "--archived") == []


def test_show_takes_an_id_a_name_and_the_beginning_of_an_id(samples):
    (row,) = lines("list", samples, "--template", "simple")

    by_id, by_name, by_start = (
        lines("show", samples, reference) for reference in (row["id"], row["name"], row["id"][:8])
    )

    assert by_id == by_name == by_start
    assert by_id[0]["name"] == row["name"]


def test_edit_undo_and_redo_say_what_they_changed(samples):
    campaign = ids(samples)["simple"]
    (before,) = lines("show", samples, campaign)

    edited = lines("edit", samples, campaign, "--set", f"{TITLE}=Tonight", "message.background=#102030")
    assert edited == [{"id": campaign, "changed": [TITLE, "message.background"]}]
    (after,) = lines("show", samples, campaign)
    assert (after["message"]["slides"][0]["title"]["text"], after["message"]["background"]) == ("Tonight", "#102030")

    (undone,) = lines("undo", samples, campaign)
    assert set(undone["changed"]) == {TITLE, "message.background"}
    assert {**lines("show", samples, campaign)[0], "changed": before["changed"]} == before
    assert set(lines("redo", samples)[0]["changed"]) == {TITLE, "message.background"}
    assert lines("show", samples, campaign)[0]["message"] == after["message"]


def test_import_counts_what_is_wrong_and_a_dry_run_stores_nothing(empty):
    (dry,) = lines("import", empty, "--dry-run", ENVELOPES[0])[:1]
    assert lines("list", empty) == []

    for known in lines("import", empty, ENVELOPES[0]):
        (row,) = [row for row in lines("list", empty) if row["id"] == known["id"]]
        assert (row["errors"], row["warnings"], row["name"]) == (known["errors"], known["warnings"], known["name"])
    assert dry["name"] in {row["name"] for row in lines("list", empty)}


def test_export_writes_the_arguments_in_their_order_and_their_media_beside_them(samples, tmp_path):
    known = ids(samples)
    order = [known["carousel"], known["simple"]]
    to, media = tmp_path / "out.json", tmp_path / "media"
    base = ["--media-base", "https://cdn.example.com/spring", "--media-out", media, "--now", NOW]

    (line,) = lines("export", samples, *order, "--to", "clevertap-inbox", "-o", to, *base)

    messages = json.loads(to.read_text())["inbox_notifs"]
    assert [message["msg"]["type"] for message in messages] == ["carousel", "simple"]
    assert {message["date"] for message in messages} == {1_777_885_200}
    urls = {slide["media"]["url"] for message in messages for slide in message["msg"]["content"]}
    assert {url.rpartition("/")[2] for url in urls} <= {file.name for file in media.iterdir()}
    assert (line["campaigns"], line["media"]) == (2, len(list(media.iterdir())))


def test_export_to_stdout_writes_nothing_else_there(samples):
    ended = galley("export", samples, ids(samples)["simple"], "--to", "galley", "-o", "-")

    assert ended.code == 0
    assert json.loads(ended.out)


def test_check_exits_with_1_where_it_finds_errors_and_with_0_where_not(empty, tmp_path):
    (tmp_path / "clean.json").write_text(json.dumps(message_of()))
    broken = message_of()
    broken["msg"]["content"][0]["action"].update(hasLinks=True, links=[link(), link(), link(), link()])
    (tmp_path / "broken.json").write_text(json.dumps(broken))
    (clean,) = lines("import", empty, tmp_path / "clean.json")
    (bad,) = lines("import", empty, tmp_path / "broken.json")

    assert not [line for line in lines("check", empty, clean["id"]) if line["severity"] == "error"]
    found = lines("check", empty, bad["id"], code=1)
    assert {line["campaign"] for line in found} == {bad["id"]}
    errors = [line for line in lines("check", empty, code=1) if line["severity"] == "error"]
    assert len(errors) == bad["errors"] > 0


def test_check_prints_one_sarif_document(samples):
    ended = galley("check", samples, "--sarif")

    document = json.loads(ended.out)
    assert document["version"] == "2.1.0"
    assert ended.code == int(any(result["level"] == "error" for result in document["runs"][0]["results"]))


@pytest.mark.parametrize("device", ["android", "ios", "web"])
def test_layout_prints_a_line_a_campaign_in_order(samples, device):
    known = ids(samples)
    order = [known[name] for name in ("message-icon", "simple")]

    found = lines("layout", samples, *order, "--device", device, "--now", NOW)

    assert [line["campaign"] for line in found] == order
    assert {line["platform"] for line in found} == {device}
    for line in found:
        assert next(box for box in line["boxes"] if box["role"] == "card")["w"] == line["width"]
        assert "title" in {box["role"] for box in line["boxes"]}


def test_render_draws_the_same_picture_twice_as_large_as_the_layout_says(samples, tmp_path):
    campaign = ids(samples)["carousel"]
    (layout,) = lines("layout", samples, campaign, "--device", "ios", "--slide", 1, "--now", NOW)

    one, other = (tmp_path / name for name in ("one.png", "other.png"))
    for path in (one, other):
        lines("render", samples, campaign, "--device", "ios", "--slide", 1, "--now", NOW, "-o", path)

    assert one.read_bytes() == other.read_bytes()
    assert pixels(one.read_bytes()) == (round(layout["width"] * 2), round(layout["height"] * 2))


@pytest.mark.parametrize(("ending", "magic"), [("png", PNG), ("pdf", b"%PDF-")])
def test_wall_draws_several_devices_into_one_file(samples, tmp_path, ending, magic):
    path = tmp_path / f"wall.{ending}"

    (line,) = lines("wall", samples, ids(samples)["simple"], "--devices", "android,ios", "-o", path)

    assert len(line["devices"]) == 2
    assert path.read_bytes().startswith(magic)


def test_backup_is_a_workspace_with_everything_and_replaces_nothing(samples, tmp_path):
    copy = tmp_path / "copy.galley"

    (line,) = lines("backup", samples, "-o", copy)

    assert line["bytes"] == copy.stat().st_size
    assert lines("list", copy) == lines("list", samples)
    before = copy.read_bytes()
    assert "copy.galley" in refusal(galley("backup", samples, "-o", copy))
    assert copy.read_bytes() == before


def test_doctor_finds_a_new_workspace_whole_and_a_broken_one_not(samples):
    assert {line["ok"] for line in lines("doctor", samples)} == {True}

    content = bytearray(samples.read_bytes())
    content[len(content) // 2 :] = bytes(len(content) - len(content) // 2)
    samples.write_bytes(content)
    ended = galley("doctor", samples)
    assert ended.code in (1, 2)
    assert "Traceback" not in ended.err


@pytest.mark.parametrize("arguments", [[], ["open"]], ids=["the window", "open"])
def test_without_a_display_it_says_how_to_draw_a_card(samples, monkeypatch, arguments):
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)

    said = refusal(galley(*arguments, *([samples] if arguments else [])))

    assert "display" in said
    assert "render WS CAMPAIGN -o card.png" in said


def test_people_read_results_on_stdout_and_talk_on_stderr(samples):
    ended = galley("import", samples, ENVELOPES[0])

    assert (ended.code, ended.err) == (0, f"Imported {len(ended.out.splitlines())}\n")


def test_help_names_every_command_and_version_is_one_line():
    ended = galley("--help")
    assert ended.code == 0
    for command in ("new", "list", "show", "edit", "undo", "redo", "import", "export", "check", "layout", "render"):
        assert f"\n    {command} " in ended.out
    version = galley("--version")
    assert (version.code, version.err, version.out.split()[0]) == (0, "", "galley")
