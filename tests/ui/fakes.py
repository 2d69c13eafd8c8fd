"""A made-up workspace, commands that remember, and a window's worth of services, without a disk."""

from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Any

from app.bootstrap import Services
from app.domain.errors import UserError
from app.services.ports import CampaignRow, Category, Interrupted, ListQuery, Named, Stored, Usage
from app.services.progress import Progress, quiet
from app.services.reusing import Reused
from app.ui.viewmodels.commands import Carried, Imported, NameChange
from app.ui.viewmodels.gallery import Choice

RESOURCES = Path(__file__).parents[2] / "resources"
NOW = datetime(2026, 3, 12, 15, 30, tzinfo=UTC)


class StillClock:
    def now(self) -> datetime:
        return NOW

    def zone(self) -> tzinfo:
        return UTC


class CheckoutResources:
    def text(self, name: str) -> str:
        return self.path(name).read_text(encoding="utf-8")

    def data(self, name: str) -> bytes:
        return self.path(name).read_bytes()

    def names(self, folder: str) -> list[str]:
        return sorted(f"{folder}/{file.name}" for file in (RESOURCES / folder).iterdir() if file.is_file())

    def path(self, name: str) -> Path:
        path = RESOURCES / name
        if not path.is_file():
            raise FileNotFoundError(name)
        return path


class MemorySettings:
    def __init__(self, **values: Any) -> None:
        self.values = values

    def get(self, key: str, default: Any = None) -> Any:
        return self.values.get(key, default)

    def set(self, key: str, value: Any) -> None:
        self.values[key] = value


def row(number: int, name: str = "", **more: Any) -> CampaignRow:
    """Campaign ``number``; the higher, the newer."""
    values = {"template": "simple", "status": "draft", "changed": "2026-03-12T09:00:00Z", "place": number + 1}
    return CampaignRow(id=f"campaign-{number:07}", name=name or f"Campaign {number}", **{**values, **more})


@dataclass
class MadeUpWorkspace:
    """Answers ``rows`` as the port says; ``trouble`` is raised instead where it is set."""

    lines: list[CampaignRow] = field(default_factory=list)
    settings: dict[str, Any] = field(default_factory=dict)
    named: list[Named] = field(default_factory=list)
    subscriptions: list[Category] = field(default_factory=list)
    merged: dict[str, str] = field(default_factory=dict)
    binned: set[str] = field(default_factory=set)
    path: Path = Path("/made/up/Spring.galley")
    id: str = "made-up"
    read_only: bool = False
    version: int = 1
    trouble: Exception | None = None
    asked: list[ListQuery] = field(default_factory=list)
    looked_at: list[list[int]] = field(default_factory=list)
    closed: bool = False
    pruned: bool = False
    emptied: str = ""
    prepared: int = 0

    def result_groups(self, by: str, period: Any = None) -> list[Any]:
        return []

    def rows(self, query: ListQuery) -> list[CampaignRow]:
        if self.trouble:
            raise self.trouble
        self.asked.append(query)
        found = self._found(query)
        if query.after:
            found = [line for line in found if line.place < query.after.place]
        return found[: query.limit]

    def count(self, query: ListQuery) -> int:
        if self.trouble:
            raise self.trouble
        return len(self._found(query))

    def places(self, query: ListQuery) -> "array[int]":
        if self.trouble:
            raise self.trouble
        return array("q", (line.place for line in self._found(query)))

    def rows_at(self, places: Sequence[int]) -> list[CampaignRow]:
        if self.trouble:
            raise self.trouble
        self.looked_at.append(list(places))
        known = {line.place: line for line in self.lines}
        return [known[place] for place in places if place in known]

    def ids_at(self, places: Sequence[int]) -> list[str]:
        known = {line.place: line.id for line in self.lines}
        return [known[place] for place in places if place in known]

    def places_of(self, ids: Sequence[str]) -> "array[int]":
        known = {line.id: line.place for line in self.lines}
        return array("q", (known.get(id, 0) for id in ids))

    @contextmanager
    def interrupted(self, stop: Callable[[], bool]) -> Iterator[None]:
        if stop():
            raise Interrupted
        yield

    def get(self, campaign: str) -> Stored | None:
        return None

    def labels(self) -> list[Named]:
        return self.named

    def categories(self) -> list[Category]:
        return self.subscriptions

    def survivors(self, kind: str, ids: Sequence[str]) -> list[str]:
        return list(dict.fromkeys(self.merged.get(each, each) for each in ids))

    def usage(self, kind: str) -> dict[str, int]:
        if kind == "labels":
            counts = {each.id: sum(each.name in line.labels for line in self.lines) for each in self.named}
        else:
            counts = {each.id: sum(each.name in line.categories for line in self.lines) for each in self.subscriptions}
        return {id: count for id, count in counts.items() if count}

    def usage_by_place(self, kind: str) -> dict[str, Usage]:
        return {id: Usage(campaigns=count) for id, count in self.usage(kind).items()}

    def authors(self) -> list[str]:
        return sorted({line.author for line in self.lines if line.author})

    def setting(self, key: str) -> Any:
        return self.settings.get(key)

    def data_version(self) -> int:
        return self.version

    @contextmanager
    def transaction(self) -> Iterator["MadeUpWorkspace"]:
        if self.read_only:
            raise UserError("The workspace can only be read")
        yield self

    def set_setting(self, key: str, value: Any) -> None:
        self.settings[key] = value

    def prepare(self) -> None:
        self.prepared += 1

    def prune(self) -> int:
        self.pruned = True
        return 0

    def empty_bin(self, before: str) -> int:
        self.emptied = before
        return 0

    def backup(self, to: Path) -> None:
        if self.trouble:
            raise self.trouble
        to.write_bytes(b"a copy")

    def close(self) -> None:
        self.closed = True

    def change(self, number: int, **more: Any) -> None:
        """Another process changes campaign ``number``."""
        place = max(line.place for line in self.lines) + 1
        self.lines = [
            row(number, **{"place": place, **more}) if line.id == row(number).id else line for line in self.lines
        ]
        self.version += 1

    def _called(self, known: Sequence[Named], reference: str) -> str:
        """The name of what an id, or a name, stands for."""
        id = self.merged.get(reference, reference)
        return next((each.name for each in known if each.id == id), reference)

    def _found(self, query: ListQuery) -> list[CampaignRow]:
        words = query.search.casefold().split()
        lines = [
            line
            for line in self.lines
            if (line.id in self.binned) == query.bin
            and (query.bin or query.archived in (None, line.archived))
            and query.status in (None, line.status)
            and query.template in (None, line.template)
            and (query.label is None or self._called(self.named, query.label) in line.labels)
            and (query.category is None or self._called(self.subscriptions, query.category) in line.categories)
            and query.author in (None, line.author)
            and all(any(part.startswith(word) for part in line.name.casefold().split()) for word in words)
        ]
        return sorted(lines, key=lambda line: _order(query, line), reverse=not query.ascending)


def _order(query: ListQuery, line: CampaignRow) -> tuple[Any, int]:
    """By the column that is sorted by, then by place; totals have no columns of their own here."""
    value = "" if query.sort in ("changed", "match") else getattr(line, query.sort)
    return ("" if value is None else value), line.place


class RecordedCommands:
    """``WorkspaceCommands`` over a made-up workspace; remembers what was asked."""

    def __init__(self, workspace: MadeUpWorkspace) -> None:
        self.workspace = workspace
        self.calls: list[tuple[Any, ...]] = []

    def duplicate(self, campaigns: Sequence[str], progress: Progress = quiet) -> Carried:
        self.calls.append(("duplicate", tuple(campaigns)))
        return self._copied(campaigns)

    def reuse(self, campaigns: Sequence[str], progress: Progress = quiet) -> Carried:
        self.calls.append(("reuse", tuple(campaigns)))
        return self._copied(campaigns)

    def archive(self, campaigns: Sequence[str], archived: bool, progress: Progress = quiet) -> Carried:
        self.calls.append(("archive", tuple(campaigns), archived))
        self.workspace.lines = [
            CampaignRow(**{**_values(line), "archived": archived}) if line.id in campaigns else line
            for line in self.workspace.lines
        ]
        return Carried(group="archived", campaigns=len(campaigns))

    def to_bin(self, campaigns: Sequence[str], progress: Progress = quiet) -> Carried:
        progress(0, len(campaigns))
        self.calls.append(("to_bin", tuple(campaigns)))
        self.workspace.binned |= set(campaigns)
        return Carried(group="binned", campaigns=len(campaigns))

    def restore(self, campaigns: Sequence[str], progress: Progress = quiet) -> Carried:
        self.calls.append(("restore", tuple(campaigns)))
        self.workspace.binned -= set(campaigns)
        return Carried(group="restored", campaigns=len(campaigns))

    def share(self, campaigns: Sequence[str], shared: bool, progress: Progress = quiet) -> Carried:
        self.calls.append(("share", tuple(campaigns), shared))
        return Carried(group="shared", campaigns=len(campaigns))

    def label(self, campaigns: Sequence[str], change: NameChange, progress: Progress = quiet) -> Carried:
        self.calls.append(("label", tuple(campaigns), change))
        return Carried(group="labelled", campaigns=len(campaigns))

    def subscribe(self, campaigns: Sequence[str], change: NameChange, progress: Progress = quiet) -> Carried:
        self.calls.append(("subscribe", tuple(campaigns), change))
        return Carried(group="subscribed", campaigns=len(campaigns))

    def undo(self, group: str | None = None, progress: Progress = quiet) -> str:
        self.calls.append(("undo", group) if group else ("undo",))
        if group == "binned":
            self.workspace.binned.clear()
        return "Archive"

    def redo(self, progress: Progress = quiet) -> str:
        self.calls.append(("redo",))
        return "Archive"

    def _copied(self, campaigns: Sequence[str]) -> Carried:
        top = max(line.place for line in self.workspace.lines)
        copies = [row(top + number + 1, f"Copy {number}") for number in range(len(campaigns))]
        self.workspace.lines += copies
        made = tuple(Reused(id=copy.id, name=copy.name, renewals=()) for copy in copies)
        return Carried(group="copied", campaigns=len(copies), copies=made)

    def add_files(self, paths: Sequence[Path]) -> Imported:
        self.calls.append(("add_files", tuple(paths)))
        if any("bad" in path.name for path in paths):
            raise UserError("bad.json is not a campaign", "It is empty", "Choose another file")
        notes = ("A label is not known here.",) if any("labels" in path.name for path in paths) else ()
        return Imported(self._add(len(paths)).campaigns, notes)

    def add_samples(self) -> Imported:
        self.calls.append(("add_samples",))
        return self._add(4)

    def _add(self, count: int) -> Imported:
        top = max((line.place for line in self.workspace.lines), default=0)
        added = [row(top + number + 1, f"New {number}") for number in range(count)]
        self.workspace.lines += added
        return Imported(tuple(line.id for line in added))


def _values(line: CampaignRow) -> dict[str, Any]:
    return {name: getattr(line, name) for name in line.__struct_fields__}


class MadeUpChoices:
    def __init__(self) -> None:
        self.made: list[str] = []
        self.trouble: Exception | None = None

    def choices(self) -> Sequence[Choice]:
        return (
            Choice(key="simple", group="template", title="Simple", summary="A picture, a title, a message, buttons."),
            Choice(key="message-icon", group="template", title="With icon", summary="The same, with an icon."),
            Choice(key="carousel", group="template", title="Carousel", summary="Slides with texts."),
            Choice(key="carousel-image", group="template", title="Carousel, pictures only", summary="Slides."),
            Choice(key="welcome", group="recipe", title="Welcome", summary="The first message after signing up."),
        )

    def create(self, key: str) -> str:
        if self.trouble:
            raise self.trouble
        self.made.append(key)
        return f"campaign-from-{key}"


class MadeUpWorkspaces:
    """Opens ``here`` wherever it is asked to; ``missing`` paths raise."""

    def __init__(self, here: MadeUpWorkspace) -> None:
        self.here = here
        self.opened: list[Path] = []
        self.created: list[Path] = []
        self.trouble: UserError | None = None

    def open(self, path: Path, *, read_only: bool = False) -> MadeUpWorkspace:
        if self.trouble:
            raise self.trouble
        self.opened.append(path)
        self.here.path = path
        return self.here

    def create(self, path: Path, product: Any = None) -> MadeUpWorkspace:
        self.created.append(path)
        self.here.path = path
        return self.here


class MadeUpPlaces:
    def __init__(self, default: Path) -> None:
        self.default = default
        self.unsafe: dict[Path, str] = {}

    def kind(self, path: Path) -> tuple[str, str]:
        """What a test has said of a folder."""
        place = self.unsafe.get(path.parent, "")
        return ("cloud" if place else "local"), place

    def default_workspace(self) -> Path:
        return self.default


def services(workspace: MadeUpWorkspace, default: Path = Path("/made/up/Galley.galley"), **settings: Any) -> Services:
    """Services over one made-up workspace."""
    return Services(
        author="Olena",
        clock=StillClock(),
        resources=CheckoutResources(),
        settings=MemorySettings(**settings),
        workspaces=MadeUpWorkspaces(workspace),
        places=MadeUpPlaces(default),
    )


def samples() -> list[CampaignRow]:
    """A list that looks like somebody's work."""
    return [
        row(9, "Spring sale", status="draft", labels=("Sale", "Spring"), changed="2026-03-12T12:03:11Z"),
        row(8, "Welcome aboard", template="message-icon", status="approved", labels=("Lifecycle",)),
        row(
            7,
            "Two nights, one price",
            template="carousel",
            status="review",
            labels=("Sale", "Hotels", "Weekend", "VIP"),
        ),
        row(6, "Order accepted", status="scheduled", changed="2026-03-11T08:12:00Z", labels=("Transactional",)),
        row(5, "Come back to us", template="message-icon", status="changes", changed="2026-03-09T10:00:00Z"),
        row(
            4,
            "New in the bookshop",
            template="carousel-image",
            status="handed_over",
            changed="2026-02-27T10:00:00Z",
            labels=("Books",),
        ),
        row(3, "", status="draft", changed="2026-02-20T10:00:00Z"),
        row(
            2,
            "A very long name for a campaign that nobody would ever want to read in full, but somebody did write",
            status="draft",
            changed="2026-01-11T10:00:00Z",
            labels=("A label with quite a long name", "Sale"),
        ),
        row(1, "Winter clearance", status="ended", changed="2025-12-20T10:00:00Z", labels=("Sale",)),
        row(0, "Весняний розпродаж 春のセール عروض الربيع 🌷", status="draft", changed="2025-12-01T10:00:00Z"),
    ]
