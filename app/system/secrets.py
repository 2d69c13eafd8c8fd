"""Passwords and tokens in the system's keyring."""

from collections.abc import Callable
from typing import Any

SAFE = 1
"""From this priority on a backend is recommended (``keyring.backend.KeyringBackend.priority``); those that write plain
files have less."""


def system_backend() -> Any:
    """The backend that the keyring library has chosen; imported late, because it looks for all of them."""
    import keyring

    return keyring.get_keyring()


class SystemSecrets:
    """``ports.Secrets``. Whatever a keyring fails at, the secret is remembered until the program ends."""

    def __init__(self, backend: Callable[[], Any] = system_backend) -> None:
        self._backend = backend
        self._here: dict[tuple[str, str], str] = {}

    def get(self, service: str, user: str) -> str | None:
        """See ``ports.Secrets``."""
        if (service, user) in self._here:
            return self._here[service, user]
        kept = self._ask(lambda keyring: keyring.get_password(service, user))
        return kept if isinstance(kept, str) else None

    def set(self, service: str, user: str, secret: str) -> bool:
        """See ``ports.Secrets``."""

        def keep(keyring: Any) -> bool:
            keyring.set_password(service, user, secret)
            return keyring.get_password(service, user) == secret

        self._here[service, user] = secret
        return self._ask(keep) is True

    def forget(self, service: str, user: str) -> None:
        """See ``ports.Secrets``."""
        self._here.pop((service, user), None)
        self._ask(lambda keyring: keyring.delete_password(service, user))

    def _ask(self, question: Callable[[Any], Any]) -> Any:
        """The keyring's answer; None where there is no safe one. It is another program, and may fail at anything."""
        try:
            keyring = self._backend()
            return question(keyring) if is_safe(keyring) else None
        except Exception:
            return None


def is_safe(backend: Any) -> bool:
    """Whether what is kept there can't simply be read; of several that are asked in turn, every one."""
    parts = list(getattr(backend, "backends", ()))
    return all(map(is_safe, parts)) if parts else backend.priority >= SAFE
