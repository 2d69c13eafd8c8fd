from tests.bench import people


def test_the_file_is_always_the_same_and_has_no_bad_row(tmp_path):
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    people.write(first, 300)
    people.write(second, 300)
    assert first.read_bytes() == second.read_bytes()
    with people.recipients() as recipients:
        plan = recipients.plan(recipients.read(first))
        assert (plan.recipients, plan.errors.count, plan.notes.count) == (300, 0, 0)
        assert {each.kind for each in plan.attributes} == {"text", "number", "switch", "date", "list"}


def test_searches_find_what_they_name(tmp_path):
    file = tmp_path / "people.csv"
    people.write(file, 300)
    with people.recipients() as recipients:
        assert people.take_in(recipients, file) == 300
        assert people.look(recipients, "kyiv") > 10
        assert people.look(recipients, "example") == people.PAGE + 300
        assert people.look(recipients, "nobody") == 0


def test_another_thread_notes_its_waits():
    waits = []
    with people.ticking(waits):
        while len(waits) < 3:
            pass
    assert all(wait >= 0 for wait in waits)
