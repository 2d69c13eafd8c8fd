"""Two workspaces with the same random campaigns, one in memory and one on the disk."""

from pathlib import Path
from random import Random

from app.domain.campaign import Campaign
from app.domain.message import Message, Text
from app.services.ports import Category, Named, Totals, Workspace
from app.storage.workspace import SqliteWorkspace
from tests.contracts.steps import put
from tests.fakes import FakeWorkspace
from tests.made import campaign, slide

COUNT = 60
WORDS = (
    "spring",
    "Springs",
    "offspring",
    "sale",
    "SALE",
    "wholesale",
    "50%",
    "Été",
    "秋の",
    "新作セール",
    "Зима",
    "e-mail",
)
NAMES = ("Spring", "Sale", "Été 2026", "秋", "Rare one", "Зимові")
AUTHORS = ("Ada", "ada", "Éva", "")
STATUSES, TEMPLATES = ("draft", "review", "ended"), ("simple", "carousel")
COLUMNS = ("sent", "viewed", "clicked", "view_rate", "click_rate", "ctr", "conversions", "failures")


def day(number: int) -> str:
    """An instant, one for each number."""
    return f"2026-{number // 28 + 1:02}-{number % 28 + 1:02}T08:00:00.000Z"


def fill(fake: FakeWorkspace, real: SqliteWorkspace, seed: int) -> None:
    """The same campaigns, labels and results for both."""
    random = Random(seed)
    entries = [
        (_campaign(number, random), random.choice((None, None, None, day(90)))) for number in range(1, COUNT + 1)
    ]
    results = {each.id: (_sent_at(random), _totals(random), random.choice((None, 0, 5))) for each, _ in entries}
    checked = {each.id: random.choice((0, 0, 2)) for each, _ in entries if random.random() < 0.7}
    for workspace in (fake, real):
        _names(workspace)
        for each, bin in entries:
            put(workspace, each, bin=bin)
        with workspace.transaction() as transaction:
            for id, errors in checked.items():
                transaction.set_counts(id, errors, 1)
    for id, (sent_at, totals, synced) in results.items():
        fake.state.reported[id] = (sent_at, totals)
        if synced is not None:
            fake.state.synced[id] = synced
        _report(real, id, sent_at, totals, synced)


def made(folder: Path, real: SqliteWorkspace, seed: int) -> tuple[FakeWorkspace, SqliteWorkspace]:
    """Both, filled."""
    fake = FakeWorkspace(folder / "fake.galley")
    fill(fake, real, seed)
    return fake, real


def _names(workspace: Workspace) -> None:
    with workspace.transaction() as transaction:
        for number, name in enumerate(NAMES):
            transaction.put_label(Named(id=f"l{number}", name=name))
            transaction.put_category(Category(id=f"c{number}", name=name))


def _campaign(number: int, random: Random) -> Campaign:
    labels = random.sample(range(len(NAMES) + 1), random.choice((0, 1, 2)))
    title = slide("s1", " ".join(random.choices(WORDS, k=2)))
    body = Text(text=" ".join(random.choices(WORDS, k=2)))
    message = Message(
        template=random.choice(TEMPLATES),
        slides=(type(title)(id="s1", title=title.title, body=body),),
        inbox_tags=tuple(random.sample(WORDS, random.choice((0, 1)))),
    )
    return campaign(
        number,
        name=" ".join(random.choices(WORDS, k=random.choice((1, 2)))),
        message=message,
        status=random.choice(STATUSES),
        archived=random.random() < 0.2,
        shared=random.random() < 0.6,
        labels=tuple(f"l{label}" for label in labels),
        categories=(f"c{random.randrange(len(NAMES))}",) if random.random() < 0.5 else (),
        author=random.choice(AUTHORS),
        created=day(random.randrange(80)),
        changed=day(number),
    )


def _sent_at(random: Random) -> str:
    at = day(random.randrange(80))
    return random.choice(("", at, at[:10]))


def _totals(random: Random) -> Totals:
    return Totals(**{name: random.choice((None, 0, 7, random.randrange(1000))) for name in COLUMNS})


def _report(real: SqliteWorkspace, id: str, sent_at: str, totals: Totals, synced: int | None) -> None:
    columns = ", ".join(f"{name} = ?" for name in ("sent_at", "synced", *COLUMNS))
    values = (sent_at, synced, *(getattr(totals, name) for name in COLUMNS))
    real.connection().execute(f"UPDATE campaigns SET {columns} WHERE id = ?", (*values, id))
