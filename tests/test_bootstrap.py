from collections.abc import Iterator

import pytest

from app.bootstrap import Services
from app.services.proving import usual_devices
from app.services.proving.values import Frame, Part
from tests.fakes import FakeClock, FakeWorkspace
from tests.services.proving.made import campaign, crowd, linked

SHOWN = campaign(
    linked(
        "https://shop.example/?c={{ Profile.City }}",
        title='Dear {{ Profile.Name | default: "you" }}',
        body='{% if Profile.City == "Kyiv" %}Here{% else %}{{ Profile.City | default: "There" }}{% endif %}',
    )
)


@pytest.fixture
def services() -> Iterator[Services]:
    with Services(clock=FakeClock()) as made:
        yield made


def test_worker_processes_find_what_this_one_finds(services: Services):
    people = crowd(420)
    proving = services.proving(FakeWorkspace())
    by_others = proving.prove(SHOWN, recipients=people)
    tally = services.prover.prove(_one_part(services, people))
    assert by_others is not None
    assert by_others.found == {kind: tally.found[kind] for kind in by_others.found}
    assert [each for kind in by_others.found for each in tally.findings[kind]] == list(by_others.findings)
    assert by_others.summary.largest_payload == tally.extremes["largest_payload"]
    assert {kind for kind, count in by_others.found.items() if count} >= {"error", "broken_link", "markup", "title_cut"}


def test_processes_end_with_the_services():
    with Services() as made:
        workers = made.workers
    with pytest.raises(ChildProcessError):
        list(workers.map(len, ["a"], seconds=60))


def test_no_process_is_started_to_be_ended():
    with Services() as made:
        pass
    assert "workers" not in vars(made)


def _one_part(services: Services, people):
    frame = Frame(
        campaign=SHOWN,
        devices=usual_devices(services.devices),
        roles={},
        objects={},
        now=FakeClock().now(),
    )
    return Part(frame=frame, recipients=tuple(people))
