"""Where a team server is, read from what somebody typed."""

import re
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from msgspec import Struct

from app.sync.ports import Barred

VERSION = "v1"
"""Of Kinto's HTTP API."""

_NAME = re.compile(r"[a-zA-Z0-9][a-zA-Z0-9_-]*")
"""``kinto.core.storage.generators.Generator.regexp``."""


class Address(Struct, frozen=True):
    """``base`` ends in the API's version, without a slash. ``local``: it is on this computer."""

    base: str
    host: str
    local: bool

    def holds(self, url: str) -> bool:
        """Whether ``url`` is on the same server: scheme, name and port."""
        return _origin(urlsplit(url)) == _origin(urlsplit(self.base))


def read(url: str) -> Address:
    """Raises ``Barred`` where people's work and passwords must not be sent."""
    parts = _parts(url.strip())
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https") or not host:
        raise Barred(f"{url} is not the address of a team server; it has to begin with https://.")
    if parts.username is not None or parts.password is not None:
        raise Barred(f"The address of the team server {host} holds a user or password; enter these by themselves.")
    local = is_loopback(host)
    if parts.scheme == "http" and not local:
        raise Barred(f"{host} can't be used over http:, where others can read passwords; use https://.")
    path = parts.path.rstrip("/")
    whole = path if path.endswith(f"/{VERSION}") else f"{path}/{VERSION}"
    return Address(base=f"{parts.scheme}://{parts.netloc}{whole}", host=host, local=local)


def is_loopback(host: str) -> bool:
    """Whether a name or IP address always means this computer."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def is_name(text: str) -> bool:
    """Whether Kinto takes it as the id of something."""
    return _NAME.fullmatch(text) is not None


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _origin(parts)
    except ValueError as error:
        raise Barred(f"{url} is not the address of a team server: {error}.") from error
    return parts


def _origin(parts: SplitResult) -> tuple[str, str, int]:
    return parts.scheme, (parts.hostname or "").lower(), parts.port or (443 if parts.scheme == "https" else 80)
