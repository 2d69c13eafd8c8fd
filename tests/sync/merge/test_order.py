import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.sync.merge.order import ordered, restricted, woven

some = st.lists(st.sampled_from("abcdef"), unique=True)


def order(base, mine, theirs, staying=None):
    found = ordered(base, mine, theirs, staying if staying is not None else {*mine, *theirs})
    return "".join(found.items), found.taken, found.collides


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "expected"),
    [
        ("abc", "abc", "abc", ("abc", False, False)),
        ("abc", "cab", "abc", ("cab", False, False)),
        ("abc", "abc", "cab", ("cab", True, False)),
        ("abc", "cab", "cab", ("cab", False, False)),
        ("abc", "cab", "bac", ("cab", False, True)),
        ("abc", "abcx", "xabc", ("abcx", False, True)),
        ("ab", "axb", "ayb", ("axyb", False, False)),
        ("ab", "xab", "aby", ("xaby", False, False)),
        ("abc", "cabx", "abyc", ("cabyx", False, False)),
        ("ab", "bax", "abx", ("bax", False, False)),
        ("ab", "abx", "bax", ("bax", True, False)),
        ("", "ab", "ba", ("ab", False, True)),
        ("", "ab", "bc", ("abc", False, False)),
        ("abc", "acb", "abc", ("acb", False, False)),
    ],
)
def test_the_order_is_that_of_the_side_that_moved_something(base, mine, theirs, expected):
    assert order(base, mine, theirs) == expected


def test_what_goes_does_not_count_as_moved():
    assert order("abc", "cba", "ac", {"a", "c"}) == ("ca", False, False)
    assert order("abc", "bac", "cab", {"a", "c"}) == ("ca", True, False)


def test_what_stays_although_others_took_it_out_counts_as_moved():
    assert order("yab", "ayb", "ba", {"y", "a", "b"}) == ("ayb", False, True)
    assert order("yab", "yab", "ba", {"y", "a", "b"}) == ("yba", True, False)


@given(some, some)
def test_nothing_is_lost_or_doubled_among_what_is_woven(spine, others):
    found = woven(spine, others)

    assert sorted(found) == sorted({*spine, *others})
    assert restricted(found, spine) == spine


@given(some, some, some)
def test_one_side_that_did_nothing_leaves_the_other_as_it_is(base, side, staying):
    assert ordered(base, base, side, side).items == side
    assert ordered(base, side, base, side).items == side
    assert restricted(side, staying) == [item for item in side if item in staying]
