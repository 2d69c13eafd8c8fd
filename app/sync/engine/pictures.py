"""Files of campaigns: there before what uses them is sent, and here once what uses them has come."""

from collections.abc import Iterable, Mapping, Sequence

from app.sync.engine.run import Run
from app.sync.ports import LocalStore, RemoteStore
from app.sync.values import Asset, Refused


def lacking_there(run: Run, campaigns: Sequence[str]) -> dict[str, list[str]]:
    """The files that the store is not known to have, by the campaigns that use them; it is not asked."""
    files = run.local.assets_of(campaigns) if campaigns else {}
    return {campaign: hashes for campaign, hashes in files.items() if hashes}


def send_pictures(run: Run, files: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Let the store have the files of campaigns. The campaigns whose files it does not take, with the reason."""
    wanted = list(dict.fromkeys(sha256 for hashes in files.values() for sha256 in hashes))
    there = run.remote.assets(wanted)
    refused = _send(run, [sha256 for sha256 in wanted if sha256 not in there])
    with run.local.change() as change:
        change.uploaded([sha256 for sha256 in there if sha256 in wanted])
    return {campaign: reason for campaign, hashes in files.items() if (reason := _first(hashes, refused))}


def _send(run: Run, hashes: Sequence[str]) -> dict[str, str]:
    refused: dict[str, str] = {}
    for number, sha256 in enumerate(hashes):
        run.look("pictures", number, len(hashes))
        found = run.local.asset(sha256)
        if found is None:
            continue
        answer = run.remote.put_asset(*found)
        if isinstance(answer, Refused):
            refused[sha256] = answer.reason
            continue
        with run.local.change() as change:
            change.uploaded([sha256])
        run.report.pictures_sent += 1
    return refused


def _first(hashes: Iterable[str], refused: dict[str, str]) -> str:
    return next((refused[sha256] for sha256 in hashes if sha256 in refused), "")


def fetch_pictures(run: Run) -> None:
    """Keep the files that campaigns in use lack here."""
    lacking = run.local.lacking()
    there = run.remote.assets(lacking) if lacking else {}
    try:
        for number, asset in enumerate(there.values()):
            run.look("pictures", number, len(there))
            run.report.pictures_kept += fetch_file(run.local, run.remote, asset)
    finally:
        if there:
            run.local.lacking()


def fetch_file(local: LocalStore, remote: RemoteStore, asset: Asset) -> bool:
    """Keep a file that the store lists; whether the store has the whole of it."""
    data = remote.asset(asset.sha256)
    if data is not None:
        with local.change() as change:
            change.keep_asset(asset, data)
    return data is not None
