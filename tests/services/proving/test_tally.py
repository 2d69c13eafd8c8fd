from app.services.proving.tally import KEEP, Tally, Verdict, Words, merged
from app.services.proving.values import Mark


def one(recipient: str, *kinds: str, title: str = "", payload: int | None = None) -> Tally:
    tally = Tally()
    titles = (Words(title, 0),) if title else ()
    tally.add(recipient, Verdict(marks=tuple(Mark(kind=kind) for kind in kinds), titles=titles, payload=payload))
    return tally


def test_a_recipient_with_several_findings_of_a_kind_is_counted_once():
    tally = one("a", "title_cut", "title_cut", "fallback")
    assert (tally.people["title_cut"], tally.found["title_cut"], tally.people["fallback"]) == (1, 2, 1)


def test_of_equal_extremes_the_first_stays_also_across_parts():
    total = merged([one("a", title="xx", payload=5), one("b", title="yy", payload=5), one("c", title="z", payload=4)])
    assert total.extremes["longest_title"].recipient == "a"
    assert total.extremes["shortest_title"].recipient == "c"
    assert total.extremes["largest_payload"].recipient == "a"


def test_the_sum_of_parts_keeps_no_more_than_a_single_tally_does():
    part = Tally()
    for number in range(KEEP - 1):
        part.add(str(number), Verdict(marks=(Mark(kind="error"),)))
    total = merged([part, one("x", "error", "fallback"), one("y", "error")])
    assert [each.recipient for each in total.findings["error"]][-2:] == [str(KEEP - 2), "x"]
    assert total.found["error"] == KEEP + 1
    assert total.recipients == KEEP + 1


def test_the_sum_of_nothing_is_nothing():
    assert merged([]) == Tally()
