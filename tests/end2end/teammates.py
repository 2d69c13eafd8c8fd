"""People of one team on a real server, each with a workspace file, through the services of this process."""

from contextlib import closing
from pathlib import Path
from typing import Any, Self

from app.bootstrap import Services
from app.domain.campaign import Campaign
from app.domain.edits import Edit
from app.domain.tree import Tree
from app.services.ports import Connection, ListQuery
from app.services.syncing.syncing import Synced
from tests.server.running import Person
from tests.services.syncing.members import NoSecrets


class Teammate:
    """``person`` is who they are to the server, ``path`` their file. Close it before another process writes much."""

    def __init__(self, person: Person, path: Path, **services: Any) -> None:
        self.person = person
        self.path = path
        self.services = Services(author=person.user, secrets=NoSecrets(), **services)
        opening = self.services.open if path.exists() else self.services.create
        self.workspace: Any = opening(path)
        self.syncing = self.services.syncing(self.workspace)
        if self.syncing.connection() is None:
            self.syncing.connect(
                Connection(location=person.url, workspace=person.workspace, user=person.user), person.password
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.services.__exit__(None, None, None)

    def write(self, *campaigns: Campaign) -> None:
        self.services.editing(self.workspace).create(list(campaigns))

    def edit(self, id: str, *edits: Edit) -> None:
        self.services.editing(self.workspace).apply(id, list(edits))

    def delete(self, id: str) -> None:
        self.services.library(self.workspace).delete([id])

    def sync(self, **how: Any) -> Synced:
        return self.syncing.sync(self.person.password, **how)

    def documents(self) -> dict[str, Tree]:
        """What is not in the bin, by id."""
        ids = [row.id for row in self.workspace.rows(ListQuery(archived=None))]
        return {id: dict(each.document) for id, each in self.workspace.document_rows(ids).items()}

    def sound(self) -> list[str]:
        """What the file's own examination finds; nothing is well."""
        return [check.name for check in self.workspace.examine() if not check.ok]


def there(person: Person) -> set[str]:
    """The campaigns that the server has."""
    found: set[str] = set()
    behind = 0
    while page := _page(person, behind):
        found |= {each["id"] for each in page if not each.get("deleted")}
        behind = page[-1]["last_modified"]
    return found


def _page(person: Person, behind: int) -> list[dict[str, Any]]:
    question = f"_fields=id,last_modified,deleted&_sort=last_modified&_since={behind}"
    return person.call("GET", f"{person.records()}?{question}").body["data"]


def sync_once(person: Person, path: Path) -> None:
    """In a process of its own: say ``ready``, sync, saying before every step of which kind it is, say ``done``."""
    with Teammate(person, path) as mate, closing(mate.workspace):
        mate.workspace.prepare()
        print("ready", flush=True)
        mate.sync(allow_deletes=True, progress=lambda phase, _done, _of: print(phase, flush=True))
        print("done", flush=True)
