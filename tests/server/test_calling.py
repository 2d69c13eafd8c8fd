import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
import trustme

from app.server.calling import over_http
from app.server.workspaces import Answer


class Handler(BaseHTTPRequestHandler):
    """Answers with what it was asked; paths that are numbers are statuses."""

    def do_PUT(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        told = {"path": self.path, "body": body.decode(), "headers": dict(self.headers)}
        number = self.path.rpartition("/")[2]
        self.send_response(int(number) if number.isdigit() else 200)
        self.end_headers()
        self.wfile.write(b"<html>" if self.path.endswith("html") else json.dumps(told).encode())

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture
def server() -> Iterator[HTTPServer]:
    with HTTPServer(("127.0.0.1", 0), Handler) as made:
        thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield made
        made.shutdown()
        thread.join()


def test_a_request_carries_login_headers_and_json(server: HTTPServer):
    call = over_http(f"http://127.0.0.1:{server.server_port}/v1/", "ann", "päss:word")
    answer = call("PUT", "/buckets/team", {"data": {"a": "ü"}}, {"If-Match": '"1"'})
    assert answer.status == 200
    assert answer.body["path"] == "/v1/buckets/team"
    assert json.loads(answer.body["body"]) == {"data": {"a": "ü"}}
    assert answer.body["headers"]["If-Match"] == '"1"'
    assert answer.body["headers"]["Content-Type"] == "application/json"
    assert answer.body["headers"]["Authorization"] == "Basic YW5uOnDDpHNzOndvcmQ="


def test_a_refusal_is_an_answer_too(server: HTTPServer):
    answer = over_http(f"http://127.0.0.1:{server.server_port}", "ann", "x")("PUT", "/412", None, {})
    assert isinstance(answer, Answer)
    assert (answer.status, answer.body["body"]) == (412, "")


def test_something_else_than_json_and_nobody_there_are_errors(server: HTTPServer):
    with pytest.raises(ValueError):
        over_http(f"http://127.0.0.1:{server.server_port}", "ann", "x")("PUT", "/html", None, {})
    with pytest.raises(OSError):
        over_http("http://127.0.0.1:9", "ann", "x")("PUT", "/", None, {})


def test_only_the_named_authority_is_trusted(server: HTTPServer, tmp_path):
    import ssl

    authority, stranger = trustme.CA(), trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    for each, name in ((authority, "own.pem"), (stranger, "other.pem")):
        each.cert_pem.write_to_path(tmp_path / name)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    url = f"https://localhost:{server.server_port}"
    assert over_http(url, "ann", "x", str(tmp_path / "own.pem"))("PUT", "/", None, {}).status == 200
    with pytest.raises(OSError, match="CERTIFICATE_VERIFY_FAILED"):
        over_http(url, "ann", "x", str(tmp_path / "other.pem"))("PUT", "/", None, {})
