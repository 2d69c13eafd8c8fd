import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from app.domain.errors import UserError
from app.server import trial
from app.server.calling import over_http
from app.server.trial import REQUEST_MOST, TrialServer
from app.server.workspaces import COLLECTIONS, Administration
from tests.server.running import ROOT, Server

ENDS_WITHIN = 60


@contextmanager
def galley_remote_server(stdin: int) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-P", "-m", "app", "remote", "server"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, env=environment, stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def first_line(process: subprocess.Popen[bytes]) -> Any:
    assert process.stdout
    return json.loads(process.stdout.readline())


@pytest.mark.end2end
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_says_how_it_is_reached_and_ends_when_asked_to(number: signal.Signals):
    """Nothing on stdin is no reason to end: so shells start what runs in the background."""
    with galley_remote_server(subprocess.DEVNULL) as process:
        told = first_line(process)
        assert {*told} == {"url", "workspace", "user", "password"}
        admin = Administration(over_http(told["url"], told["user"], told["password"]))
        assert admin.examine() == "account:admin"
        assert admin.members(told["workspace"]) == {"account:admin": "owner"}
        process.send_signal(number)
        out, err = process.communicate(timeout=ENDS_WITHIN)
    assert (process.returncode, out) == (0, b"")
    assert err.decode().splitlines() == [
        "The team server is ready. It keeps everything in memory: when it ends, that is gone."
    ]


@pytest.mark.end2end
def test_it_ends_with_the_one_who_started_it():
    with galley_remote_server(subprocess.PIPE) as process:
        first_line(process)
        assert process.stdin
        process.stdin.close()
        assert process.wait(ENDS_WITHIN) == 0


def test_it_listens_on_loopback_and_no_two_have_one_password(in_memory: Server):
    assert in_memory.url.startswith("http://127.0.0.1:")
    assert len(in_memory.password) >= 20


def test_the_workspace_is_there_with_all_its_collections(in_memory: Server):
    found = in_memory.owner(trial.WORKSPACE).call("GET", f"/buckets/{trial.WORKSPACE}/collections")
    assert {item["id"] for item in found.body["data"]} == {*COLLECTIONS}


def test_a_request_as_large_as_a_part_of_a_file_is_taken(in_memory: Server):
    """8 MiB in base64, and a little around it."""
    owner = in_memory.owner(in_memory.workspace())
    body = {"data": {"b64": "A" * ((8 << 20) * 4 // 3)}}
    assert owner.call("PUT", f"{owner.records('assets')}/a", body).status == 201
    assert len(json.dumps(body)) < REQUEST_MOST


def test_without_the_extra_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(trial.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(UserError) as refused:
        TrialServer().serve(lambda _: pytest.fail("it served"))
    assert str(refused.value) == "The team server is not installed. Get it with: pip install 'galley[server]'."
