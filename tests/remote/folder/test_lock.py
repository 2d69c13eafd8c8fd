"""Who holds the lock of a folder, by the watcher's own stopwatch."""

import threading
from contextlib import ExitStack
from pathlib import Path

import pytest

from app.remote.folder import lock
from app.remote.folder.layout import LOCK, NEW
from app.remote.folder.lock import BEAT, PATIENCE, STALE, Holding, held
from app.sync.ports import Barred, Offline
from tests.remote.folder.steps import Watch


@pytest.fixture
def watch() -> Watch:
    return Watch()


def dead(root: Path, token: bytes = b"somebody") -> Path:
    """The lock of somebody who will never move again."""
    (root / LOCK).write_bytes(token)
    return root


def taken_over(root: Path) -> None:
    """What another one does who believes that the holder is dead."""
    other = Watch()
    with held(dead(root, (root / LOCK).read_bytes()), other, other.wait):
        pass


def test_the_lock_is_there_while_it_is_held(tmp_path: Path, watch: Watch) -> None:
    with held(tmp_path, watch, watch.wait) as holding:
        holding.check()
        assert (tmp_path / LOCK).exists()
    assert not (tmp_path / LOCK).exists()
    assert watch.waits == 0


def test_it_is_let_go_of_after_a_failure(tmp_path: Path, watch: Watch) -> None:
    with pytest.raises(KeyError), held(tmp_path, watch, watch.wait):
        raise KeyError
    assert not (tmp_path / LOCK).exists()


def test_who_comes_second_waits_until_it_is_free(tmp_path: Path, watch: Watch) -> None:
    with ExitStack() as first:
        first.enter_context(held(tmp_path))
        watch.then[20] = first.close
        with held(tmp_path, watch, watch.wait):
            assert watch.waits == 20


def test_a_lock_that_does_not_move_is_taken_over(tmp_path: Path, watch: Watch) -> None:
    begun = watch.now
    with held(dead(tmp_path), watch, watch.wait) as holding:
        holding.check()
        assert STALE <= watch.now - begun < STALE + 1


def test_the_time_on_the_file_does_not_matter(tmp_path: Path, watch: Watch) -> None:
    import os

    os.utime(dead(tmp_path) / LOCK, (0, 0))
    begun = watch.now
    with held(tmp_path, watch, watch.wait):
        assert watch.now - begun >= STALE


def test_a_lock_that_moves_is_left_alone(tmp_path: Path, watch: Watch) -> None:
    with held(tmp_path, watch) as holding:
        begun = watch.now
        watch.then = dict.fromkeys(range(1, 100000), holding.beat)
        with pytest.raises(Offline, match="all the time"), held(tmp_path, watch, watch.wait):
            raise AssertionError("both hold it")
        assert watch.now - begun >= PATIENCE
        holding.check()


def test_a_beat_leaves_the_file_alone_until_it_is_time(tmp_path: Path, watch: Watch) -> None:
    with held(tmp_path, watch, watch.wait) as holding:
        before = (tmp_path / LOCK).read_bytes()
        watch.now += BEAT / 2
        holding.beat()
        assert (tmp_path / LOCK).read_bytes() == before
        watch.now += BEAT
        holding.beat()
        assert (tmp_path / LOCK).read_bytes() == before + b"."


def test_waiting_can_be_given_up(tmp_path: Path) -> None:
    def give_up(seconds: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), held(dead(tmp_path), wait=give_up):
        raise AssertionError("it is not free")
    assert (tmp_path / LOCK).read_bytes() == b"somebody"


class TestWhoWasOnlyAsleep:
    """A holder that wakes up after somebody took its lock over changes nothing any more."""

    @pytest.fixture
    def holding(self, tmp_path: Path, watch: Watch):
        with held(tmp_path, watch, watch.wait) as holding:
            yield holding

    def test_it_notices(self, tmp_path: Path, holding: Holding) -> None:
        taken_over(tmp_path)
        with pytest.raises(Offline, match="somebody else went on"):
            holding.check()

    def test_it_puts_nothing(self, tmp_path: Path, holding: Holding) -> None:
        taken_over(tmp_path)
        with pytest.raises(Offline):
            holding.put(tmp_path / "a.json", b"late")
        assert not (tmp_path / "a.json").exists()
        assert list((tmp_path / NEW).iterdir()) == []

    def test_what_lay_ready_between_the_look_and_the_deed_is_gone(
        self, tmp_path: Path, holding: Holding, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        check, looks = holding.check, []

        def fall_asleep() -> None:
            check()
            looks.append(1)
            if len(looks) == 1:
                taken_over(tmp_path)

        monkeypatch.setattr(holding, "check", fall_asleep)
        with pytest.raises(Offline):
            holding.put(tmp_path / "a.json", b"late")
        assert not (tmp_path / "a.json").exists()

    def test_it_takes_nothing(self, tmp_path: Path, holding: Holding) -> None:
        (tmp_path / "a.json").touch()
        taken_over(tmp_path)
        with pytest.raises(Offline):
            holding.take(tmp_path / "a.json")
        assert (tmp_path / "a.json").exists()

    def test_it_gives_no_sign_of_life_in_another_ones_lock(
        self, tmp_path: Path, holding: Holding, watch: Watch
    ) -> None:
        (tmp_path / LOCK).write_bytes(b"another")
        watch.now += BEAT
        with pytest.raises(Offline):
            holding.beat()
        assert (tmp_path / LOCK).read_bytes() == b"another"

    def test_it_leaves_another_ones_lock(self, tmp_path: Path) -> None:
        with held(tmp_path):
            (tmp_path / LOCK).write_bytes(b"another")
        assert (tmp_path / LOCK).read_bytes() == b"another"


def test_whoever_gets_the_lock_leaves_nothing_ready_that_others_meant_to_put(tmp_path: Path, watch: Watch) -> None:
    (tmp_path / NEW).mkdir()
    (tmp_path / NEW / "left.tmp").touch()
    (tmp_path / NEW / "notes.txt").touch()
    with held(tmp_path, watch, watch.wait):
        assert [each.name for each in (tmp_path / NEW).iterdir()] == ["notes.txt"]


def test_nothing_is_swept_behind_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "precious.tmp").touch()
    (tmp_path / NEW).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Barred, match="is a link"), held(tmp_path):
        raise AssertionError("it can't be held")
    assert (tmp_path / "elsewhere" / "precious.tmp").exists()
    assert not (tmp_path / LOCK).exists()


def test_of_two_who_take_over_at_once_the_first_may_lose(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dead(tmp_path)
    watch, replace, done = Watch(), lock.files.replace, []

    def late(path: Path, target: Path, wait: lock.Wait) -> None:
        if not done:
            done.append(1)
            taken_over(tmp_path)
        replace(path, target, wait)

    monkeypatch.setattr(lock.files, "replace", late)
    with held(tmp_path, watch, watch.wait) as holding:
        holding.check()


def test_many_hold_it_one_after_the_other(tmp_path: Path) -> None:
    inside: list[int] = []
    most: list[int] = []

    def work() -> None:
        for _ in range(20):
            with held(tmp_path):
                inside.append(1)
                most.append(len(inside))
                inside.pop()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert (len(most), set(most)) == (80, {1})


def test_what_is_put_is_there_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    with held(tmp_path) as holding:
        holding.put(target, b"one")
        target.chmod(0o640)
        holding.put(target, b"two")
        assert list((tmp_path / NEW).iterdir()) == []
    assert (target.read_bytes(), target.stat().st_mode & 0o777) == (b"two", 0o640)


def test_what_is_taken_lies_aside(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"one")
    with held(tmp_path) as holding:
        gone = holding.take(tmp_path / "a.json")
        assert gone.read_bytes() == b"one"
    assert not (tmp_path / "a.json").exists()
