import errno
from pathlib import Path

import pytest

from app.remote.folder.failures import Forbidden, changing, reaching
from app.sync.ports import Barred, Offline

ROOT = Path("/srv/team")


def raised(code: int) -> Exception:
    with pytest.raises((Offline, Barred)) as caught, reaching(ROOT):
        raise OSError(code, "the system's words")
    return caught.value


@pytest.mark.parametrize(
    "code", [errno.ENOENT, errno.EIO, errno.ESTALE, errno.ENOTCONN, errno.ETIMEDOUT, errno.EHOSTDOWN]
)
def test_a_folder_that_does_not_answer_is_offline(code: int) -> None:
    assert isinstance(raised(code), Offline)
    assert "/srv/team" in str(raised(code))


@pytest.mark.parametrize(
    ("code", "words"),
    [(errno.ENOSPC, "is full"), (errno.EDQUOT, "is full"), (errno.EACCES, "may not"), (20, "no folder")],
)
def test_what_a_person_has_to_mend_is_barred(code: int, words: str) -> None:
    assert isinstance(raised(code), Barred)
    assert words in str(raised(code))


@pytest.mark.parametrize("code", [errno.EACCES, errno.EPERM, errno.EROFS])
def test_who_may_not_write_is_told_apart(code: int) -> None:
    with pytest.raises(Forbidden), changing():
        raise OSError(code, "the system's words")


def test_other_failures_to_write_stay_what_they_are() -> None:
    with pytest.raises(OSError, match="full"), changing():
        raise OSError(errno.ENOSPC, "full")
