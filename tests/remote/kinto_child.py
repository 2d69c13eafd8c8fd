"""``python -m tests.remote.kinto_child``: the real team server in memory, which can be set back as a database can.

It says its address and the administrator's password, then takes a line ``backup`` or ``restore NUMBER`` at a time from
stdin, and ends with it.
"""

import copy
import json
import sys
import threading
from typing import Any

from app.server.application import in_memory_application

PASSWORD = "correct horse"
_MOST_BYTES = 16 << 20
_STORAGE = ("_store", "_cemetery", "_timestamps")


def main() -> None:
    """Serve until stdin ends."""
    from waitress.server import create_server

    application = in_memory_application("secret", PASSWORD)
    server: Any = create_server(application, host="127.0.0.1", port=0, threads=4, max_request_body_size=_MOST_BYTES)
    threading.Thread(target=server.run, daemon=True).start()
    _say({"url": f"http://127.0.0.1:{server.effective_port}/v1", "password": PASSWORD})
    memory, kept = application.registry.storage, []
    for line in sys.stdin:
        action, _, number = line.strip().partition(" ")
        if action == "backup":
            kept.append({name: copy.deepcopy(getattr(memory, name)) for name in _STORAGE})
        else:
            vars(memory).update(copy.deepcopy(kept[int(number)]))
        _say(len(kept) - 1)


def _say(told: Any) -> None:
    print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main()
