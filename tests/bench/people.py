"""Importing 100,000 recipients, and searching and walking among them."""

import csv
import random
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from time import perf_counter_ns

from app.bootstrap import Services
from app.services.people.recipients import Recipients
from app.services.ports import RecipientQuery
from app.system.settings import FileSettings
from tests.bench.figures import Figure, Samples, timed

COUNT = 100_000
RUNS = 3
LOOKS = 60
PAGE = 50
TICK = 0.001
HEADERS = "identity,First name,Last name,Email,Phone,City,Language,Points,Member,Born,Subscriptions".split(",")
FIRST = ("Olena", "Ivan", "Zoë", "Lukas", "Sofía", "Émile", "Marta", "")
CITIES = ("Kyiv", "Lviv", "Berlin", "Madrid", "Paris")
SEARCHES = ("o", "ol", "kyiv", "u0999", "zoe ber", "example", "nobody")


def write(path: Path, count: int) -> None:
    """A CSV file of ``count`` recipients with ten attributes, always the same."""
    chance = random.Random(7)
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(HEADERS)
        rows.writerows(_row(number, chance) for number in range(count))


def figures() -> list[Figure]:
    """The import's stages together, the longest wait that it causes another thread, a search, and finding."""
    with tempfile.TemporaryDirectory(prefix="galley-bench-") as name:
        file = Path(name) / "people.csv"
        write(file, COUNT)
        waits: list[float] = []
        imports: list[float] = []
        for _ in range(RUNS):
            with recipients() as people:
                imports.append(timed(lambda people=people: take_in(people, file)))
        with recipients() as people:
            with ticking(waits):
                take_in(people, file)
            searches = [timed(lambda text=text: look(people, text)) for _ in range(LOOKS) for text in SEARCHES]
            steps = [timed(lambda number=number: people.find.random(number)) for number in range(LOOKS)]
            farthest = [timed(people.find.longest_name), timed(lambda: people.find.most_missing(HEADERS[1:]))]
    notes: dict[str, object] = {"recipients": COUNT, "columns": len(HEADERS)}
    return [
        Figure("import of 100,000 recipients", Samples(tuple(imports)), max_limit=15_000, notes=notes),
        Figure("wait of another thread meanwhile", Samples(tuple(waits)), p95_limit=16, notes=notes),
        Figure("search among recipients", Samples(tuple(searches)), p95_limit=100, notes=notes),
        Figure("a random recipient", Samples(tuple(steps)), p95_limit=50, notes=notes),
        Figure("longest name, most missing", Samples(tuple(farthest)), max_limit=2_000, notes=notes),
    ]


def take_in(people: Recipients, file: Path) -> int:
    """All steps of an import."""
    return people.carry_out(people.plan(people.read(file))).recipients


def look(people: Recipients, text: str) -> int:
    """What the page does at every key."""
    query = RecipientQuery(search=text, limit=PAGE)
    return len(people.page(query)) + people.count(query)


@contextmanager
def recipients() -> Generator[Recipients]:
    """The recipients of a new workspace."""
    with tempfile.TemporaryDirectory(prefix="galley-bench-") as name:
        folder = Path(name)
        with Services(settings=FileSettings(folder / "settings.json")) as services:
            yield services.people(services.create(folder / "Bench.galley"))


@contextmanager
def ticking(waits: list[float]) -> Generator[None]:
    """Meanwhile another thread wants to run every ``TICK`` seconds, and notes by how many milliseconds it was late."""
    over = Event()

    def tick() -> None:
        last = perf_counter_ns()
        while not over.wait(TICK):
            now = perf_counter_ns()
            waits.append(max(0.0, (now - last) / 1e6 - TICK * 1000))
            last = now

    thread = Thread(target=tick)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _row(number: int, chance: random.Random) -> list[object]:
    return [
        f"u{number:06}",
        chance.choice(FIRST),
        f"L{chance.randrange(50_000):x}",
        f"u{number}@example.com",
        f"+38050{number:07}",
        chance.choice(CITIES),
        chance.choice(("uk", "de", "en")),
        chance.randrange(1000),
        chance.choice(("true", "false")),
        f"19{chance.randrange(50, 99)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}",
        chance.choice(("News; Offers", "News", "")),
    ]
