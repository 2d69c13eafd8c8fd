"""What the server itself takes: the same documents in the same portions, by bare requests over one session."""

from collections.abc import Sequence

import requests

from app.domain.tree import Tree
from app.remote.kinto.paging import SIZE
from app.remote.kinto.writing import MOST
from app.sync.values import COLLECTIONS, Collection
from tests.server.running import Person

Record = tuple[Collection, Tree]


def session(person: Person) -> requests.Session:
    """One that stays connected."""
    made = requests.Session()
    made.auth = (person.user, person.password)
    made.trust_env = False
    return made


def push(person: Person, records: Sequence[Record]) -> int:
    """Create these records; how many the server took."""
    taken = 0
    with session(person) as bare:
        for start in range(0, len(records), MOST):
            writes = [_creating(person, *record) for record in records[start : start + MOST]]
            answers = bare.post(f"{person.url}/batch", json={"requests": writes}).json()["responses"]
            taken += sum(answer["status"] == 201 for answer in answers)
    return taken


def pull(person: Person) -> int:
    """Read all records; how many there are."""
    with session(person) as bare:
        return sum(_listed(bare, f"{person.url}{person.records(each)}") for each in COLLECTIONS)


def _listed(bare: requests.Session, records: str) -> int:
    read, following = 0, f"{records}?_sort=last_modified&_limit={SIZE}"
    while following:
        answer = bare.get(following)
        read += len(answer.json()["data"])
        following = answer.headers.get("Next-Page", "")
    return read


def _creating(person: Person, collection: Collection, tree: Tree) -> Tree:
    path = f"/v1{person.records(collection)}/{tree['id']}"
    return {"method": "PUT", "path": path, "headers": {"If-None-Match": "*"}, "body": {"data": tree}}
