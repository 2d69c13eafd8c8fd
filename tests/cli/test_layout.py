import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from app.bootstrap import Services
from app.cli import layout
from app.cli.main import main
from app.domain.campaign import Campaign
from tests.fakes_preview import FolderResources, OneWorkspace, ShelfWorkspace, StoppedClock
from tests.looks import ICON, MEASURE, PICTURE, buttons, campaign, message, slide

SCHEMA = json.loads(FolderResources().data("schemas/lines/layout.json"))
OTHER_ID = "7a7a7a7a-6f0b-4a53-9a53-222222222222"
SPRING = campaign(message("message-icon", slide(media=PICTURE, icon=ICON, buttons=buttons(2))))
PAGES = Campaign(
    id=OTHER_ID,
    name="Pages",
    message=message("carousel", *(slide(number, media=PICTURE) for number in range(3))),
    created=SPRING.created,
    changed=SPRING.changed,
)


@pytest.fixture
def galley(capsys: pytest.CaptureFixture[str]):
    workspaces = OneWorkspace(ShelfWorkspace([SPRING, PAGES]))

    def run(*arguments: str) -> tuple[int, str, str]:
        services = Services(clock=StoppedClock(), resources=FolderResources(), measure=MEASURE, workspaces=workspaces)
        code = main(["layout", "a.galley", *arguments], services)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    run.workspaces = workspaces
    return run


def lines(galley, *arguments: str) -> list[dict[str, Any]]:
    code, out, err = galley(*arguments, "--json")
    assert (code, err) == (0, "")
    found = [json.loads(line) for line in out.splitlines()]
    for line in found:
        Draft202012Validator(SCHEMA).validate(line)
    return found


def test_the_schemas_example_is_valid() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    for example in SCHEMA["examples"]:
        Draft202012Validator(SCHEMA).validate(example)


def test_a_line_says_what_was_looked_at_and_how(galley) -> None:
    (line,) = lines(galley, "Spring sale", "--device", "android")
    assert {key: value for key, value in line.items() if key != "boxes"} == {
        "campaign": SPRING.id,
        "device": "android",
        "platform": "android",
        "unit": "dp",
        "width": 360,
        "height": 350.67,
        "slide": 0,
        "fate": "drawn",
        "reason": None,
    }


def test_boxes_have_every_key_and_null_where_it_does_not_apply(galley) -> None:
    (line,) = lines(galley, "Spring sale", "--device", "android")
    boxes = {(box["role"], box["index"]): box for box in line["boxes"]}
    assert boxes["button", 1] == {
        "role": "button",
        "index": 1,
        "x": 180,
        "y": 306.67,
        "w": 180,
        "h": 44,
        "text": "SHOP NOW 1",
        "lines": ["SHOP NOW 1"],
        "color": "#0000AA",
        "background": "#FFFF00",
    }
    assert boxes["divider", None]["text"] is None
    assert boxes["divider", None]["lines"] is None


def test_one_line_a_campaign_in_the_order_of_the_arguments(galley) -> None:
    found = lines(galley, OTHER_ID, "Spring sale", OTHER_ID[:4], "--device", "pixel")
    assert [line["campaign"] for line in found] == [OTHER_ID, SPRING.id, OTHER_ID]
    assert {line["device"] for line in found} == {"pixel"}


def test_the_workspace_is_only_read_and_closed_again(galley) -> None:
    lines(galley, "Pages", "--device", "ios")
    assert galley.workspaces.asked == [(Path("a.galley"), True)]
    assert galley.workspaces.workspace.closed


def test_what_the_web_cannot_show_has_no_boxes_and_is_no_failure(galley) -> None:
    (line,) = lines(galley, "Pages", "--device", "web")
    assert (line["fate"], line["boxes"], line["height"]) == ("unsupported", [], 0)
    assert line["reason"]


def test_options_reach_the_drawing(galley) -> None:
    options = ["--width", "320", "--density", "2", "--slide", "1", "--read", "--text-size", "200%"]
    (line,) = lines(galley, "Pages", "--device", "android", *options)
    roles = [box["role"] for box in line["boxes"]]
    title = next(box for box in line["boxes"] if box["role"] == "title")
    assert (line["width"], line["slide"]) == (320, 1)
    assert "unread_dot" not in roles
    assert title["h"] == 38


def test_only_the_cards_own_roles_are_printed() -> None:
    allowed = SCHEMA["properties"]["boxes"]["items"]["properties"]["role"]["enum"]
    assert list(layout.ROLES) == allowed


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["Nothing", "--device", "android"], "No campaign is called 'Nothing'"),
        (["Pages", "--device", "nokia"], "no device nokia"),
        (["Pages", "--device", "android", "--slide", "3"], "slides 0 to 2"),
        (["Spring sale", "--device", "android", "--slide", "1"], "one slide"),
        (["Pages", "--device", "android", "--width", "-1"], "--width -1 is out of range"),
        (["Pages", "--device", "android", "--language", "uk"], "no language uk"),
        (["Pages", "--device", "android", "--as", "me"], "no recipient “me”"),
        (["Pages"], "--device"),
    ],
)
def test_bad_input_is_one_clear_line(galley, arguments: list[str], words: str) -> None:
    code, out, err = galley(*arguments, "--json")
    assert (code, out) == (2, "")
    assert words in err
    assert err.count("\n") == 1


def test_one_bad_reference_prints_nothing_of_the_others(galley) -> None:
    code, out, _ = galley("Pages", "Nothing", "--device", "android", "--json")
    assert (code, out) == (2, "")


def test_people_get_a_table(galley) -> None:
    code, out, _ = galley("Spring sale", "--device", "android")
    assert code == 0
    head, *rows = out.splitlines()
    assert head == "Spring sale: CleverTap standard inbox, Android, 360 x 350.67 dp"
    assert any(row.split() == ["title", "94.00", "25.33", "246.00", "19.00", "Spring"] for row in rows)


def test_people_are_told_why_there_is_nothing(galley) -> None:
    _, out, _ = galley("Pages", "--device", "web")
    assert "unsupported: The Web inbox has no carousels" in out


def test_output_without_negative_zero() -> None:
    assert str(layout._rounded(-0.001)) == "0.0"


def test_lines_are_ascii(galley) -> None:
    out = StringIO(galley("Pages", "--device", "android", "--json")[1])
    assert out.read().isascii()
