import pytest

from app.services.pictures.limits import LARGEST, MAX_AT_ONCE, MAX_BYTES, readable


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1_000, "1 KB"),
        (1_340, "1.3 KB"),
        (500_000, "500 KB"),
        (999_499, "999 KB"),
        (999_500, "1 MB"),
        (1_300_000, "1.3 MB"),
        (20_000_000, "20 MB"),
        (500_000_000, "500 MB"),
    ],
)
def test_sizes_are_read_in_round_decimal_units(size: int, words: str) -> None:
    assert readable(size) == words


def test_a_file_within_its_own_limit_is_never_too_large_to_read() -> None:
    assert max(MAX_BYTES.values()) <= LARGEST
    assert MAX_AT_ONCE >= 5 * LARGEST
