import pytest

from app.system.secrets import SystemSecrets, is_safe, system_backend


class Backend:
    """A keyring; what is below priority 1 writes plain files."""

    def __init__(self, priority: float = 5, *parts: "Backend") -> None:
        self.priority = priority
        self.kept: dict[tuple[str, str], str] = {}
        if parts:
            self.backends = list(parts)

    def get_password(self, service: str, user: str) -> str | None:
        return self.kept.get((service, user))

    def set_password(self, service: str, user: str, secret: str) -> None:
        self.kept[service, user] = secret

    def delete_password(self, service: str, user: str) -> None:
        del self.kept[service, user]


class Locked(Backend):
    """A keyring that somebody has to open first, and does not."""

    def get_password(self, service: str, user: str) -> str | None:
        raise RuntimeError("locked")

    set_password = delete_password = get_password  # type: ignore[assignment]


class Forgetful(Backend):
    def set_password(self, service: str, user: str, secret: str) -> None:
        pass


def secrets(backend: Backend) -> SystemSecrets:
    return SystemSecrets(lambda: backend)


def test_what_is_kept_is_there_in_the_next_run():
    backend = Backend()
    assert secrets(backend).set("team", "ada", "open sesame")
    assert secrets(backend).get("team", "ada") == "open sesame"
    assert secrets(backend).get("team", "ben") is None
    assert secrets(backend).get("other", "ada") is None


def test_what_is_forgotten_is_gone():
    backend = Backend()
    here = secrets(backend)
    here.set("team", "ada", "open sesame")
    here.forget("team", "ada")
    here.forget("team", "nobody")
    assert (here.get("team", "ada"), backend.kept) == (None, {})


@pytest.mark.parametrize(
    "backend", [Backend(0.5), Backend(0), Backend(-1), Locked(), Forgetful(), Backend(10, Backend(5), Backend(0.5))]
)
def test_without_a_safe_keyring_it_is_kept_for_this_run_only(backend):
    here = secrets(backend)
    assert not here.set("team", "ada", "open sesame")
    assert here.get("team", "ada") == "open sesame"
    assert backend.kept == {}
    assert secrets(backend).get("team", "ada") is None
    here.forget("team", "ada")
    assert here.get("team", "ada") is None


def test_without_any_keyring_library_nothing_breaks():
    def missing():
        raise ImportError("no keyring")

    assert not SystemSecrets(missing).set("team", "ada", "x")
    assert SystemSecrets(missing).get("team", "ada") is None


def test_several_that_are_asked_in_turn_are_safe_together():
    assert is_safe(Backend(10, Backend(5), Backend(4.8)))
    assert not is_safe(Backend(10, Backend(5), Backend(10, Backend(0.5))))


def test_the_null_backend_of_the_library_is_not_safe():
    assert not is_safe(system_backend())
    assert not SystemSecrets().set("team", "ada", "x")
