"""What runs in a worker process: takes calls from its pipe, one after the other, and answers them."""

import contextlib
import os
import pickle
import signal
from multiprocessing.connection import Connection

READY = b""
"""The first answer of a process: it can be given work."""


def serve(pipe: Connection) -> None:
    """Answer calls until the pipe is closed. Prints nothing, and leaves Ctrl+C to the process that started this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _be_silent()
    with contextlib.suppress(EOFError, OSError):
        pipe.send_bytes(READY)
        while True:
            pipe.send_bytes(_answered(pipe.recv_bytes()))


def _answered(call: bytes) -> bytes:
    try:
        function, item = pickle.loads(call)
        return pickle.dumps(function(item))
    except Exception as error:
        return pickle.dumps(_portable(error))


def _portable(error: Exception) -> Exception:
    """``error`` if it survives the way to the other process, else one that says the same."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error


def _be_silent() -> None:
    """What libraries print must not get between the lines of a command."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        with contextlib.suppress(OSError):
            os.dup2(nowhere, stream)
    os.close(nowhere)
