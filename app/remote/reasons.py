"""Why a picture could not be fetched, in words that fit into its place."""

import socket
import ssl
from collections.abc import Iterator
from urllib.parse import urlsplit

import requests
import urllib3.exceptions

from app.domain.errors import UserError

FAILURES = (requests.RequestException, urllib3.exceptions.HTTPError, OSError, ValueError)
"""What requests, urllib3, sockets and odd addresses raise; ``http.client``'s errors come wrapped."""

_WORDS: tuple[tuple[tuple[type[BaseException], ...], str, str], ...] = (
    ((TimeoutError, requests.Timeout, urllib3.exceptions.TimeoutError), "it took too long", "Try again later"),
    ((ssl.SSLCertVerificationError,), "the server's certificate can't be trusted", "Use another address"),
    ((ssl.SSLError,), "the server does not speak https", "Use another address"),
    ((socket.gaierror,), "the server was not found", "Check the link and the connection"),
    ((UnicodeError,), "the link is not a complete https address", "Check the link"),
)
_OTHERWISE = ("the connection broke off", "Check the link and the connection, then try again")

_STATUS = {
    401: "the server lets only some people see it",
    403: "the server lets only some people see it",
    404: "nothing is at that address",
    410: "nothing is at that address any more",
    429: "the server has had too many requests",
}


def not_fetched(reason: str, url: str, next_step: str = "Check the link") -> UserError:
    """The failure as people see it. What stands behind ``?`` may be secret and is not shown."""
    shown = url.split("?", maxsplit=1)[0].split("#", maxsplit=1)[0]
    return UserError(f"Not fetched: {reason}", f"The link is {shown[:200]}", next_step)


def of_failure(error: BaseException, url: str) -> UserError:
    """The reason behind an exception, or behind what caused it."""
    chain = list(_chain(error))
    for kinds, reason, next_step in _WORDS:
        if any(isinstance(link, kinds) for link in chain):
            return not_fetched(reason, url, next_step)
    return not_fetched(_OTHERWISE[0], url, _OTHERWISE[1])


def of_status(status: int, url: str) -> UserError:
    """The reason behind an HTTP status that brings no picture."""
    return not_fetched(_STATUS.get(status, f"the server answered {status}"), url)


def of_address(url: str) -> UserError | None:
    """What is wrong with the address itself, None where it may be asked."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return not_fetched("the link is not a complete https address", url)
    if parts.scheme.lower() != "https":
        return not_fetched("only https links are fetched", url, "Use a link that starts with https://")
    if not host:
        return not_fetched("the link is not a complete https address", url)
    if parts.username is not None or parts.password is not None:
        return not_fetched("the link holds a user name or password", f"https://{host}", "Use a public link")
    if port not in (None, 443):
        return not_fetched("the link names a port", url, "Use a link without a port")
    return None


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    following: BaseException | None = error
    while following is not None and id(following) not in seen:
        seen.add(id(following))
        yield following
        following = following.__cause__ or following.__context__
