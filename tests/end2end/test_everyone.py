"""From a file of recipients to a message that is right for each of them, in the real window and by the command line."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.end2end.desktop import Desktop
from tests.end2end.galley import galley, lines

pytestmark = [pytest.mark.end2end, pytest.mark.window]

COUNT = 10_000
LONG = "Maximiliana-Theodora-Alexandrina-Wilhelmina-Konstantia"
TITLE = "message.slides.0.title.text"


@pytest.fixture
def desktop(home: Path) -> Iterator[Desktop]:
    with Desktop(environment={"LC_ALL": "C.UTF-8"}) as desktop:
        yield desktop


@pytest.fixture
def crowd(tmp_path: Path) -> Path:
    """Ten thousand people: every tenth has no first name, one has a very long one."""
    names = ["" if number % 10 == 0 else "Ann" for number in range(COUNT)]
    names[4321] = LONG
    rows = [f"reader-{number:05}@example.com,{name},Kyiv" for number, name in enumerate(names)]
    path = tmp_path / "readers.csv"
    path.write_text("\n".join(["Email,FirstName,City", *rows]), encoding="utf-8")
    return path


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    path = tmp_path / "spring.galley"
    lines("new", path, "--for", "clevertap")
    return path


def proof(workspace: Path, campaign: str, code: int) -> tuple[Any, list[Any]]:
    """The summary and the findings of the command line."""
    summary, *findings = lines("proof", workspace, campaign, code=code)
    return summary, findings


def bring_in(desktop: Desktop, crowd: Path) -> None:
    desktop.keys("ctrl+shift+i")
    desktop.focus("File name:")
    desktop.type(str(crowd))
    desktop.reads("File name:", str(crowd))
    desktop.keys("Return")
    desktop.press(f"Import {COUNT}")
    desktop.expect(f"{COUNT} recipients imported")


def write(desktop: Desktop) -> str:
    """A title with a personal field, chosen from the list that opens while typing."""
    desktop.keys("ctrl+n")
    desktop.press("Simple", "push button")
    desktop.reads("Title", "")
    desktop.focus("Title")
    desktop.type("Hello @first")
    desktop.expect("First name")
    desktop.keys("Return")
    desktop.focus("If empty, show")
    desktop.type("dear reader")
    desktop.keys("Return")
    title = 'Hello {{ Profile.FirstName | default: "dear reader" }}'
    desktop.reads("Title", title)
    desktop.write("Message", "Spring is here")
    return title


def test_a_message_is_mended_until_it_is_right_for_ten_thousand_recipients(desktop, workspace, crowd):
    desktop.run("open", str(workspace))
    desktop.expect("New campaign")
    bring_in(desktop, crowd)
    title = write(desktop)
    (row,) = lines("list", workspace)
    (document,) = lines("show", workspace, row["id"])
    assert (document["dialect"], document["message"]["slides"][0]["title"]["text"]) == ("liquid", title)

    desktop.keys("ctrl+shift+p")
    desktop.press("Check for everyone", "push button")
    desktop.expect("Longest title", seconds=60)
    desktop.expect(LONG)
    summary, findings = proof(workspace, row["id"], code=0)
    assert (summary["recipients"], summary["fallbacks"], summary["title_cut"], summary["errors"]) == (
        COUNT,
        COUNT // 10,
        1,
        0,
    )
    assert {finding["recipient"] for finding in findings if finding["kind"] == "title_cut"} == {
        "reader-04321@example.com"
    }

    desktop.press("Show in the preview")
    desktop.expect(f"Hello {LONG}")
    desktop.write("Title", "Hello reader")
    desktop.keys("ctrl+shift+p")
    desktop.press("Check again")
    desktop.ask("has", "0 cut titles", seconds=60)
    assert desktop.quit() == 0
    summary, findings = proof(workspace, row["id"], code=0)
    assert (summary["recipients"], summary["title_cut"], findings) == (COUNT, 0, [])


def test_what_is_missing_without_a_fallback_is_an_error_for_those_alone(workspace, crowd):
    lines("recipients", workspace, "import", crowd)
    made = galley("import", workspace, "tests/data/inbox-samples/ios_app_inbox.json", "--json")
    assert made.code in (0, 1)
    campaign = lines("list", workspace)[0]["id"]
    lines("edit", workspace, campaign, "--set", f"{TITLE}=Hello {{{{ Profile.FirstName }}}}", "dialect=liquid")

    summary, findings = proof(workspace, campaign, code=1)

    assert (summary["recipients"], summary["errors"]) == (COUNT, COUNT // 10)
    some = next(finding for finding in findings if finding["kind"] == "error")
    assert some["recipient"].startswith("reader-")
    lines("edit", workspace, campaign, "--set", f'{TITLE}=Hello {{{{ Profile.FirstName | default: "you" }}}}')
    assert proof(workspace, campaign, code=0)[0]["errors"] == 0
