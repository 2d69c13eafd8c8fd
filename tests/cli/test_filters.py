import argparse

import pytest

from app.cli.filters import add_filters, is_filtered, query_of
from app.services.ports import ListQuery


def parsed(*arguments: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_filters(parser)
    return parser.parse_args(arguments)


@pytest.mark.parametrize(
    ("arguments", "query"),
    [
        ((), ListQuery()),
        (("--search", "sale"), ListQuery(search="sale")),
        (("--label", "l", "--category", "c"), ListQuery(label="l", category="c")),
        (("--status", "draft", "--template", "carousel"), ListQuery(status="draft", template="carousel")),
        (("--archived",), ListQuery(archived=True)),
        (("--bin",), ListQuery(bin=True, archived=None)),
        (("--bin", "--archived"), ListQuery(bin=True, archived=True)),
    ],
)
def test_arguments_choose_what_the_list_shows(arguments, query):
    assert query_of(parsed(*arguments)) == query
    assert is_filtered(parsed(*arguments)) == bool(arguments)


def test_a_limit_counts_where_there_is_one():
    assert query_of(argparse.Namespace(**vars(parsed()), limit=5)) == ListQuery(limit=5)
