import socket
import ssl

import pytest
import requests

from app.remote.reasons import of_address, of_failure, of_status

URL = "https://pictures.test/a.png"


@pytest.mark.parametrize(
    ("cause", "reason"),
    [
        (TimeoutError(), "it took too long"),
        (ssl.SSLCertVerificationError(), "the server's certificate can't be trusted"),
        (ssl.SSLError(), "the server does not speak https"),
        (socket.gaierror(), "the server was not found"),
        (ConnectionResetError(), "the connection broke off"),
    ],
)
def test_the_reason_is_found_behind_what_wraps_it(cause: Exception, reason: str) -> None:
    try:
        try:
            raise cause
        except Exception as inner:
            raise requests.ConnectionError("wrapped") from inner
    except requests.ConnectionError as error:
        assert of_failure(error, URL).title == f"Not fetched: {reason}"
    assert of_failure(cause, URL).title == f"Not fetched: {reason}"


def test_causes_that_lead_in_a_circle_end() -> None:
    one, other = OSError(), OSError()
    one.__cause__, other.__cause__ = other, one
    assert of_failure(one, URL).title == "Not fetched: the connection broke off"


def test_a_failure_says_which_link_and_what_to_do() -> None:
    error = of_status(404, URL + "?key=1#part")
    assert error.happened == f"The link is {URL}"
    assert error.next_step == "Check the link"


def test_a_very_long_link_is_cut() -> None:
    assert len(of_status(404, URL + "x" * 5_000).happened) < 250


@pytest.mark.parametrize("url", [URL, "HTTPS://pictures.test:443/a.png", "https://[2606:4700::1111]/a.png"])
def test_plain_https_links_may_be_asked(url: str) -> None:
    assert of_address(url) is None
