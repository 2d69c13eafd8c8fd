import pytest

from app.services.ports import ListQuery
from tests.cli.conftest import refused
from tests.cli.pair import ONE, Pair, pair
from tests.cli.schemas import validate

__all__ = ["pair"]


def listed(pair: Pair, *given: str):
    ran = pair.galley("conflicts", pair.ben, *given, "--json")
    for line in ran.lines:
        validate("conflicts", line)
    return ran


def names(pair: Pair) -> list[str]:
    return sorted(row.name for row in pair.files[pair.ben].rows(ListQuery()))


def test_both_sides_are_printed_and_the_exit_code_says_that_one_is_open(pair: Pair) -> None:
    pair.clash()
    ran = listed(pair)
    assert ran.code == 3
    (line,) = ran.lines
    assert (line["campaign"], line["name"]) == (ONE, "Ben's")
    assert line["fields"] == [{"path": "name", "base": "Spring sale", "mine": "Ben's", "theirs": "Ada's"}]
    assert listed(pair, ONE).lines == [line]
    assert "mine: Ben's" in pair.galley("conflicts", pair.ben).out


def test_none_is_open(pair: Pair) -> None:
    pair.fill()
    assert (listed(pair).code, listed(pair, ONE).code, listed(pair).out) == (0, 0, "")


@pytest.mark.parametrize(
    ("side", "kept"), [("mine", ["Ben's"]), ("theirs", ["Ada's"]), ("both", ["Ada's", "Ben's (2)"])]
)
def test_a_side_is_taken(pair: Pair, side: str, kept: list[str]) -> None:
    pair.clash()
    ran = listed(pair, ONE, "--take", side)
    assert (ran.code, [line["campaign"] for line in ran.lines]) == (0, [ONE])
    assert names(pair) == kept
    assert listed(pair).code == 0
    assert pair.galley("sync", pair.ben).code == 0
    pair.galley("sync", pair.ada)
    assert pair.files[pair.ada].get(ONE).campaign.name == kept[0]
    assert ("copy on this computer only" in ran.err) is (side == "both")


def test_it_has_to_be_clear_which_and_how(pair: Pair) -> None:
    pair.clash()
    assert "not clear which campaign" in refused(pair.galley("conflicts", pair.ben, "--take", "mine"))
    assert "invalid choice" in refused(pair.galley("conflicts", pair.ben, ONE, "--take", "none"))
    assert "No campaign is called" in refused(pair.galley("conflicts", pair.ben, "Nobody"))
