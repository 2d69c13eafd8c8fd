import argparse
from pathlib import Path

import pytest

from app.cli.arguments import add_campaign, add_workspace, count


def test_a_workspace_is_a_path_and_a_campaign_a_text():
    parser = argparse.ArgumentParser()
    add_workspace(parser)
    add_campaign(parser)

    assert vars(parser.parse_args(["a.galley", "Sale"])) == {"workspace": Path("a.galley"), "campaign": "Sale"}


def test_a_campaign_may_be_left_out_where_the_command_says_so():
    parser = argparse.ArgumentParser()
    add_campaign(parser, optional=True)

    assert parser.parse_args([]).campaign is None


@pytest.mark.parametrize("text", ["-1", "1.5", "x", "", "²", " 1"])
def test_only_whole_numbers_from_0_up_count(text):
    with pytest.raises(argparse.ArgumentTypeError):
        count(text)
    assert count("07") == 7
