from tests.bench import personalise


def test_both_ways_write_the_same_for_as_many_recipients():
    floor, ours = personalise.measured(recipients=2 * personalise.BATCH)
    assert len(floor.milliseconds) == len(ours.milliseconds) == 2


def test_some_recipients_have_no_name():
    people = list(personalise.profiles(10))
    assert sum("Name" not in each for each in people) == 2
    assert len({each["Identity"] for each in people}) == 10
