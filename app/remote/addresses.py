"""Which machines may be asked for a picture: those that everybody on the internet can reach."""

import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

Endpoint = tuple[str, int]
"""An IP address and a port."""

Resolve = Callable[[str, int], list[Endpoint]]
"""A host name and a port to where it is found. Raises ``OSError``."""

Allow = Callable[[str], bool]
"""Whether an IP address may be connected to."""

_GLOBAL_UNICAST = IPv6Network("2000::/3")
_NAT64 = IPv6Network("64:ff9b::/96")
_NEVER = (IPv6Network("2001::/23"), IPv6Network("2001:db8::/32"), IPv6Network("3fff::/20"))
"""Teredo and protocol assignments (RFC 2928), examples (RFC 3849, RFC 9637)."""


def resolve(host: str, port: int) -> list[Endpoint]:
    """Every address of ``host``, as the system knows it. Raises ``OSError``, ``UnicodeError``."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys((str(address[0]), int(address[1])) for *_, address in found))


def is_public(address: str) -> bool:
    """Whether ``address`` is one machine on the public internet, also when it wraps an IPv4 address (RFC 4291
    mapped, RFC 6052 NAT64, RFC 3056 6to4)."""
    try:
        ip = ip_address(address)
    except ValueError:
        return False
    return _public4(ip) if isinstance(ip, IPv4Address) else _public6(ip)


def _public4(ip: IPv4Address) -> bool:
    first, second, third, _ = ip.packed
    assigned = (first, second, third) in ((192, 0, 0), (192, 88, 99))
    return ip.is_global and not ip.is_multicast and not ip.is_reserved and not assigned


def _public6(ip: IPv6Address) -> bool:
    if ip.scope_id is not None:
        return False
    wrapped = ip.ipv4_mapped or ip.sixtofour or (IPv4Address(ip.packed[12:]) if ip in _NAT64 else None)
    if wrapped:
        return _public4(wrapped)
    return ip in _GLOBAL_UNICAST and ip.is_global and not any(ip in network for network in _NEVER)
