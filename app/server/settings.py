"""How Kinto is set up for teams. ``packaging/server/kinto.ini`` says the same in its own form."""

from collections.abc import Mapping

ADMINISTRATOR = "admin"
"""The account that makes accounts and workspaces."""

BATCH_MOST = 100
PAGE = 500
PRINCIPAL = f"account:{ADMINISTRATOR}"

COMMON: Mapping[str, str] = {
    "kinto.includes": "kinto.plugins.accounts kinto.plugins.history app.server.serial_writes",
    "kinto.project_name": "galley team server",
    "kinto.paginate_by": str(PAGE),
    "kinto.storage_max_fetch_size": "10000",
    "kinto.batch_max_requests": str(BATCH_MOST),
    "kinto.retry_after_seconds": "3",
    "kinto.explicit_permissions": "false",
    "kinto.plural_bucket_delete_enabled": "false",
    "kinto.plural_bucket_post_enabled": "false",
    "multiauth.policies": "account",
    "multiauth.policy.account.use": "kinto.plugins.accounts.AccountsPolicy",
    "kinto.account_create_principals": PRINCIPAL,
    "kinto.account_write_principals": PRINCIPAL,
    "kinto.bucket_create_principals": PRINCIPAL,
    "kinto.bucket_write_principals": PRINCIPAL,
    "kinto.cache_backend": "kinto.core.cache.memory",
}
"""What is the same everywhere. Who makes something gets no rights of their own by that (``explicit_permissions``), so
that whoever leaves the team leaves nothing open."""

_MEMORY: Mapping[str, str] = {
    "kinto.storage_backend": "kinto.core.storage.memory",
    "kinto.permission_backend": "kinto.core.permission.memory",
}


def in_memory(secret: str) -> dict[str, str]:
    """A server that forgets everything when it ends. ``secret`` salts what is remembered of passwords for a while."""
    return {**COMMON, **_MEMORY, "kinto.userid_hmac_secret": secret}
