"""The zone of this computer: ``TZ``, else ``/etc/localtime``, else whatever the C library says."""

import os
import time
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

LOCALTIME = Path("/etc/localtime")


def current_zone() -> tzinfo:
    """An IANA zone where the setting names one, so that its name can be shown and stored."""
    setting = os.environ.get("TZ")
    return _known(LOCALTIME, _state(LOCALTIME)) if setting is None else _from_setting(setting) or LocalZone()


def _state(path: Path) -> object:
    """Something that differs once another zone was chosen. Typing asks at every key, so it must be cheap."""
    try:
        link = path.lstat()
    except OSError:
        return None
    return link.st_ino, link.st_mtime_ns


@lru_cache(1)
def _known(path: Path, state: object) -> tzinfo:
    return _from_file(path) or LocalZone()


def _from_setting(setting: str) -> tzinfo | None:
    name = setting.removeprefix(":")
    if not name:
        return ZoneInfo("UTC")
    return _from_file(Path(name)) if Path(name).is_absolute() else _named(name)


def _named(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        return None


def _from_file(path: Path) -> ZoneInfo | None:
    """The zone whose rules ``path`` holds, by its name where the path tells it."""
    try:
        _, found, name = path.resolve().as_posix().rpartition("/zoneinfo/")
        named = _named(name.removeprefix("posix/")) if found else None
        if named is not None:
            return named
        with path.open("rb") as rules:
            return ZoneInfo.from_file(rules)
    except (ValueError, OSError):
        return None


class LocalZone(tzinfo):
    """The C library's local time, for what has no IANA name: Windows, and settings like ``EST5EDT,M3.2.0,M11.1.0``."""

    def utcoffset(self, dt: datetime | None) -> timedelta | None:
        return None if dt is None else self._local(dt).utcoffset()

    def dst(self, dt: datetime | None) -> timedelta | None:
        if dt is None:
            return None
        local = self._local(dt)
        standard = timedelta(seconds=-time.timezone)
        return (local.utcoffset() or standard) - standard

    def tzname(self, dt: datetime | None) -> str | None:
        return time.tzname[0] if dt is None else self._local(dt).tzname()

    def fromutc(self, dt: datetime) -> datetime:
        local = _localised(dt.replace(tzinfo=UTC))
        first = local.replace(tzinfo=self, fold=0)
        return first if first.utcoffset() == local.utcoffset() else first.replace(fold=1)

    @staticmethod
    def _local(dt: datetime) -> datetime:
        return _localised(dt.replace(tzinfo=None))


def _localised(dt: datetime) -> datetime:
    try:
        return dt.astimezone()
    except (OSError, OverflowError, ValueError):  # years the C library does not know, on Windows all before 1970
        return dt.replace(tzinfo=dt.tzinfo or timezone(timedelta(seconds=-time.timezone)))
