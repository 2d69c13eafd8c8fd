from tests.bench.desk import desk
from tests.bench.proof import measured, store, written


def test_a_run_proves_everybody_in_processes_started_anew(monkeypatch):
    monkeypatch.setattr("app.services.proving.proving.SMALL", 50)
    with desk() as made:
        floor, proof = measured(made, 60, 2)
    assert len(floor.milliseconds) == len(proof.milliseconds) == 2
    assert min(proof.milliseconds) > 0


def test_everybody_is_stored_and_the_message_has_three_personal_texts():
    with desk() as made:
        people = store(made, 12)
        assert list(made.workspace.every_recipient()) == sorted(people, key=lambda each: each.identity)
        campaign = written(made.sample("simple"))
        read = made.services.personalising(made.workspace).read(campaign)
    assert len(read) == 5
    assert all(parsed.error is None for parsed in read.values())
