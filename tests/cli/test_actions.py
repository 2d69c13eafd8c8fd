import argparse

import pytest

from app.cli.actions import Action, add_action, add_actions


@pytest.fixture
def parser():
    parser = argparse.ArgumentParser(exit_on_error=False)
    parser.add_argument("--json", action="store_true")
    actions = add_actions(parser, {name: Action(name, lambda *_: None) for name in ("list", "add")}, "list")
    actions["add"].add_argument("name")
    return parser


@pytest.mark.parametrize(
    ("arguments", "action", "as_json"),
    [
        ([], "list", False),
        (["--json"], "list", True),
        (["add", "x"], "add", False),
        (["add", "x", "--json"], "add", True),
    ],
)
def test_json_may_stand_behind_an_action_or_before_none(parser, arguments, action, as_json):
    parsed = parser.parse_args(arguments)
    assert (parsed.action, parsed.json) == (action, as_json)


def test_an_action_of_its_own_takes_json_behind_it_and_leaves_what_stood_before():
    parser = argparse.ArgumentParser()
    parser.add_argument("--json", action="store_true")
    add_action(parser.add_subparsers(dest="action"), "list", "print all").add_argument("name")
    assert parser.parse_args(["list", "one", "--json"]).json
    assert parser.parse_args(["--json", "list", "one"]).json
    assert not parser.parse_args(["list", "one"]).json
