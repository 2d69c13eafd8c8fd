"""The main job in a real window, by names, keys and the mouse, as somebody who has never seen it would do it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.end2end.desktop import Desktop
from tests.end2end.galley import ids, lines
from tests.media.samples import encoded, photo, png_header

pytestmark = [pytest.mark.end2end, pytest.mark.window]

SAMPLE = "Harbour House: rooms for autumn"
TYPES = {
    "With icon": "message-icon",
    "Carousel, pictures only": "carousel-image",
    "Carousel": "carousel",
    "Simple": "simple",
}
BODY = "message.slides.0.body.text"
SLIDES = ("Spring is here", "Seeds and soil", "Until Sunday")


@pytest.fixture
def desktop(home: Path) -> Iterator[Desktop]:
    with Desktop() as desktop:
        yield desktop


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "spring.png"
    path.write_bytes(encoded(photo(640, 360), "PNG"))
    return path


def document(workspace: Path, campaign: str) -> Any:
    (found,) = lines("show", workspace, campaign)
    return found


def first_start(desktop: Desktop, home: Path) -> Path:
    desktop.run()
    desktop.press("Skip")
    desktop.expect(SAMPLE)
    (workspace,) = home.rglob("*.galley")
    return workspace


def open_by_palette(desktop: Desktop, words: str, title: str) -> None:
    desktop.expect(SAMPLE)
    desktop.keys("ctrl+k")
    desktop.ask("focused", "Find anything")
    desktop.type(words)
    desktop.expect(", Campaign")
    desktop.keys("Return")
    desktop.reads("Title", title)


def choose_file(desktop: Desktop, path: Path, button: str = "Choose files") -> None:
    """The one called ``path``, typed into the dialog."""
    desktop.press(button)
    desktop.focus("File name:")
    desktop.type(str(path))
    desktop.reads("File name:", str(path))
    desktop.keys("Return")


def make_simple(desktop: Desktop, picture: Path) -> None:
    desktop.keys("ctrl+n")
    desktop.press("Simple", "push button")
    desktop.reads("Title", "")
    desktop.write("Title", SLIDES[0])
    desktop.write("Message", "Pots for your balcony")
    choose_file(desktop, picture)
    desktop.ask("has", "Replace")
    desktop.expect("Saved ")
    desktop.write("Background", "#FFEEDD")
    desktop.press("Add a button")
    desktop.write("Button text", "Have a look")


def make_slides(desktop: Desktop) -> None:
    for number, title in enumerate(SLIDES[1:], 2):
        desktop.press("Add a slide")
        desktop.expect(f"{number} of {number}")
        desktop.reads("Title", "")
        desktop.write("Title", title)


def swipe(desktop: Desktop) -> None:
    """Back by keys, forward by mouse: the form and the preview show the slide in hand."""
    desktop.focus("Preview")
    for number, title in ((2, SLIDES[1]), (1, SLIDES[0])):
        desktop.keys("Left")
        desktop.expect(f"{number} of 3")
        desktop.reads("Title", title)
    x, y, width, height = desktop.ask("place", "Preview")
    middle = y + height // 4
    desktop.drag((x + width * 4 // 5, middle), (x + width // 5, middle))
    desktop.expect("2 of 3")
    desktop.reads("Title", SLIDES[1])
    desktop.ask("has", "Slide 3 of 3")


def undo_and_redo(desktop: Desktop) -> None:
    desktop.write("Title", "A slip")
    desktop.keys("ctrl+z")
    desktop.reads("Title", SLIDES[1])
    desktop.keys("ctrl+shift+z")
    desktop.reads("Title", "A slip")
    desktop.keys("ctrl+z")
    desktop.reads("Title", SLIDES[1])
    desktop.expect("Saved ")


def test_the_main_job_from_the_first_start_over_a_kill_to_the_export(desktop, home, picture, tmp_path):
    workspace = first_start(desktop, home)
    make_simple(desktop, picture)
    (row,) = lines("list", workspace, "--search", f'"{SLIDES[0]}"')
    for label, template in TYPES.items():
        desktop.press(label, "radio button")
        desktop.ask("checked", label)
        desktop.expect("Saved ")
        assert document(workspace, row["id"])["message"]["template"] == template
    desktop.press("Carousel", "radio button")
    make_slides(desktop)
    swipe(desktop)
    undo_and_redo(desktop)

    desktop.write("Title", "Typed before the kill")
    desktop.kill()
    desktop.run()
    open_by_palette(desktop, SLIDES[0], SLIDES[0])
    desktop.press("Slide 2 of 3", "push button")
    desktop.reads("Title", "Typed before the kill")
    desktop.keys("ctrl+z")
    desktop.reads("Title", SLIDES[1])
    desktop.expect("Saved ")
    assert desktop.quit() == 0

    out = tmp_path / "out.json"
    to = ["--to", "clevertap-inbox", "-o", out, "--media-base", "https://cdn.example.com"]
    lines("export", workspace, row["id"], *to)
    (message,) = json.loads(out.read_text())["inbox_notifs"]
    assert (message["msg"]["type"], message["msg"]["bg"]) == ("carousel", "#FFEEDD")
    assert tuple(slide["title"]["text"] for slide in message["msg"]["content"]) == SLIDES
    kept = document(workspace, row["id"])["message"]["slides"][0]
    assert [button["text"] for button in kept["buttons"]] == ["Have a look"]
    assert (kept["media"]["width"], kept["body"]["text"]) == (640, "Pots for your balcony")


def test_a_picture_bomb_is_refused_in_words_and_changes_nothing(desktop, samples, tmp_path):
    campaign = ids(samples)["simple"]
    bomb = tmp_path / "bomb.png"
    bomb.write_bytes(png_header(60_000, 60_000))
    desktop.run("open", str(samples))
    before = document(samples, campaign)
    title = before["message"]["slides"][0]["title"]["text"]
    open_by_palette(desktop, title.split()[0], title)

    choose_file(desktop, bomb, "Replace")

    desktop.expect("40 megapixels")
    assert document(samples, campaign) == before


def test_the_window_shows_what_the_command_line_changed(desktop, samples):
    campaign = ids(samples)["simple"]
    desktop.run("open", str(samples))
    before = document(samples, campaign)["message"]["slides"][0]["title"]["text"]
    open_by_palette(desktop, before.split()[0], before)

    lines("edit", samples, campaign, "--set", "message.slides.0.title.text=From outside", "message.background=#00CC00")

    desktop.reads("Title", "From outside")
    desktop.reads("Background", "#00CC00")


def test_typing_and_the_command_line_at_once_lose_nothing_of_either(desktop, samples):
    campaign = ids(samples)["simple"]
    desktop.run("open", str(samples))
    before = document(samples, campaign)["message"]["slides"][0]["title"]["text"]
    open_by_palette(desktop, before.split()[0], before)
    typed = "Everything that is typed here stays while others write to the same campaign"

    desktop.focus("Title")
    desktop.keys("ctrl+a")
    with desktop.typing(typed, delay=40) as hand:
        for number in range(6):
            lines(
                "edit", samples, campaign, "--set", f"message.slides.0.body.text=Text {number}", f"name=Name {number}"
            )
        hand.wait()

    desktop.reads("Title", typed)
    desktop.expect("Saved ")
    desktop.reads("Message", "Text 5")
    stored = document(samples, campaign)
    slide = stored["message"]["slides"][0]
    assert (slide["title"]["text"], slide["body"]["text"], stored["name"]) == (typed, "Text 5", "Name 5")
