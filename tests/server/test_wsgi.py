"""Only these files are copied to a server: they have to do without the desktop app."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.server.running import INI, ROOT, Server

SCRIPT = """
import sys, app.server.wsgi
assert callable(app.server.wsgi.application)
assert app.server.wsgi.application.registry.settings["storage_url"] == "postgresql://from-the-environment/galley"
import app.server.calling, app.server.workspaces
print(*sorted(name for name in sys.modules if name.startswith(("app.", "PySide6", "msgspec"))))
"""


def test_the_server_is_made_of_its_own_files_and_takes_secrets_from_the_environment(tmp_path: Path):
    (tmp_path / "app").mkdir()
    shutil.copy(ROOT / "app" / "__init__.py", tmp_path / "app")
    shutil.copytree(ROOT / "app" / "server", tmp_path / "app" / "server")
    address = "postgresql://from-the-environment/galley"
    secrets = {"KINTO_STORAGE_URL": address, "KINTO_PERMISSION_URL": address}
    environment = {**os.environ, **secrets, "KINTO_INI": str(INI), "PYTHONPATH": str(tmp_path)}
    command = [sys.executable, "-P", "-c", SCRIPT]
    done = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    names = ("calling", "guard", "locks", "scopes", "serial_writes", "shapes", "workspaces", "wsgi")
    assert done.stdout.split() == ["app.server", *(f"app.server.{name}" for name in names)]


def test_gunicorn_serves_it_over_postgresql(on_postgres: Server):
    assert on_postgres.admin.examine() == "account:admin"
