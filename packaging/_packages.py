"""Installing system packages as root on Debian and Ubuntu, and naming the command everywhere else."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence

from _system import Machine, Missing, Package

_APT_OPTIONS = ["-y", "-q", "-o", "DPkg::Lock::Timeout=300"]


def install_command(machine: Machine, packages: Sequence[Package]) -> str:
    """What a person types to get ``packages``; empty where the package manager is not known."""
    if machine.which("apt-get"):
        return "sudo apt install " + " ".join(apt_names(machine, packages))
    if machine.which("dnf"):
        return "sudo dnf install " + _joined(package.dnf for package in packages)
    if machine.which("pacman"):
        return "sudo pacman -S " + _joined(package.pacman for package in packages)
    return ""


def advice(machine: Machine, missing: Missing) -> str:
    """The missing things in words, and how to get them."""
    command = install_command(machine, missing.packages)
    return f"{', '.join(missing.names)}. " + (f"Get it with: {command}" if command else "Install it with your system.")


def apt_names(machine: Machine, packages: Sequence[Package]) -> list[str]:
    """The names that this release knows, each once."""
    return list(dict.fromkeys(_apt_name(machine, package) for package in packages if package.apt))


def can_install(machine: Machine) -> bool:
    """Whether packages may be installed without asking."""
    return machine.linux and machine.root and machine.which("apt-get") is not None


def install(machine: Machine, packages: Sequence[Package], run: Callable[[Sequence[str]], int] | None = None) -> None:
    """Fetch the package lists and install. What stays missing is seen by looking again."""
    execute = run or _run
    execute(["apt-get", "update", "-q"])
    execute(["apt-get", "install", *_APT_OPTIONS, "--no-install-recommends", *apt_names(machine, packages)])


def _apt_name(machine: Machine, package: Package) -> str:
    *newer, last = package.apt
    return next((name for name in newer if machine.output_of(["apt-cache", "show", name])), last)


def _joined(names: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(name for name in names if name))


def _run(command: Sequence[str]) -> int:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(command, stdout=sys.stderr, stdin=subprocess.DEVNULL, env=environment, check=False).returncode
