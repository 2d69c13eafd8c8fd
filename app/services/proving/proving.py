"""The message over all recipients: cut into parts, given to other processes where there are many, and put together."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from app.domain.campaign import Campaign
from app.domain.recipient import Recipient, Role
from app.services.devices import Device, Devices
from app.services.personalising import SAMPLE_DATA, Personalising
from app.services.ports import Clock, Personaliser, Reader, Workers
from app.services.proving.prover import Prover
from app.services.proving.report import report
from app.services.proving.tally import Tally, Verdict, merged
from app.services.proving.values import Frame, Mark, Part, Report

SMALL = 300
"""Recipients up to which no other process is worth its start."""
PART, SMALL_PART = 200, 20
"""Recipients of a part that another process takes, and of one after which progress is told here."""
SECONDS = 120.0
"""For a part in another process; some hundred times what it takes."""

Progress = Callable[[int, int], None]


class Proving:
    """Proofs with the recipients, the attributes and the sample data of one workspace. ``job`` is what other processes
    call, ``prover`` what is called here."""

    def __init__(
        self,
        reader: Reader,
        personaliser: Personaliser,
        devices: Devices,
        clock: Clock,
        prover: Prover,
        workers: Callable[[], Workers],
        job: Callable[[Part], Tally],
    ) -> None:
        self._reader = reader
        self._personaliser = personaliser
        self._devices = devices
        self._clock = clock
        self._prover = prover
        self._workers = workers
        self._job = job

    def prove(
        self,
        campaign: Campaign,
        *,
        recipients: Iterable[Recipient] | None = None,
        roles: Mapping[Role, str] | None = None,
        devices: Sequence[Device] = (),
        progress: Progress = lambda done, total: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Report | None:
        """What comes out wrong for whom; None where it was cancelled.

        Without ``recipients`` (and their attributes' ``roles``) all of the workspace; without ``devices`` the usual
        ones.
        """
        people = tuple(self._reader.every_recipient() if recipients is None else recipients)
        frame = Frame(
            campaign=campaign,
            devices=tuple(devices) or usual_devices(self._devices),
            roles=self._reader.people().names() if roles is None else roles,
            objects=self._reader.setting(SAMPLE_DATA) or {},
            now=self._clock.now(),
        )
        tallies = self._tallies(frame, people, progress, cancelled)
        if cancelled():
            return None
        return report(frame, merged(tallies), Personalising(self._personaliser, frame.roles, frame.objects))

    def _tallies(
        self, frame: Frame, people: tuple[Recipient, ...], progress: Progress, cancelled: Callable[[], bool]
    ) -> list[Tally]:
        far = len(people) > SMALL
        parts = [
            Part(frame=frame, recipients=people[start : start + size])
            for size in (PART if far else SMALL_PART,)
            for start in range(0, len(people), size)
        ]
        done = 0
        found: dict[int, Tally] = {}
        progress(0, len(people))
        for place, tally in self._far(parts, cancelled) if far else self._near(parts, cancelled):
            found[place] = tally
            done += len(parts[place].recipients)
            progress(done, len(people))
        return [found[place] for place in sorted(found)]

    def _near(self, parts: Sequence[Part], cancelled: Callable[[], bool]) -> Iterator[tuple[int, Tally]]:
        for place, part in enumerate(parts):
            if cancelled():
                return
            yield place, self._prover.prove(part)

    def _far(self, parts: Sequence[Part], cancelled: Callable[[], bool]) -> Iterator[tuple[int, Tally]]:
        for place, result in self._workers().map(self._job, parts, seconds=SECONDS, cancelled=cancelled):
            if isinstance(result, TimeoutError | ChildProcessError):
                yield place, _unproven(parts[place])
            elif isinstance(result, Exception):
                raise result
            else:
                yield place, result


def usual_devices(devices: Devices) -> tuple[Device, ...]:
    """A narrow Android phone, an iPhone and the Web panel: between them they show what is cut."""
    return devices.narrowest("android"), devices.get("ios"), devices.get("web")


def _unproven(part: Part) -> Tally:
    """What is said of recipients whose part did not come back."""
    tally = Tally()
    verdict = Verdict(marks=(Mark(kind="error", detail="The message took too long to fill in"),))
    for recipient in part.recipients:
        tally.add(recipient.identity, verdict)
    return tally
