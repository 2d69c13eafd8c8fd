"""Takes pictures of the real window, light and dark, at 100 % and 200 %, each scale in a process of its own."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from itertools import product
from pathlib import Path

ROOT = Path(__file__).parents[2]
SCALES = (1, 2)
WRONG_USE = 2
README = ROOT / "packaging" / "screenshot.png"
README_SCENE = "editor-simple-android"


def main(arguments: Sequence[str]) -> int:
    """The exit code: 2 for a name that is none."""
    asked = _parser().parse_args(arguments)
    os.environ["TZ"] = "UTC"
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from tests.shots.scenes import named

    try:
        named(asked.names)
    except LookupError as error:
        print(error, file=sys.stderr)
        return WRONG_USE
    if asked.scale:
        return _take(asked)
    if asked.readme:
        return _child(1, asked.out, [README_SCENE], "--readme")
    return max(_child(scale, asked.out, asked.names) for scale in SCALES)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("shots", description="Take pictures of every screen.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="a screen, or the beginning of several names")
    parser.add_argument("--out", type=Path, default=ROOT / "shots", help="the folder for them (default: shots)")
    parser.add_argument("--readme", action="store_true", help="only the picture in the README")
    parser.add_argument("--scale", type=int, choices=SCALES, help=argparse.SUPPRESS)
    return parser


def _child(scale: int, out: Path, names: Sequence[str], *flags: str) -> int:
    command = [sys.executable, "-P", "-m", "tests.shots", "--scale", str(scale), "--out", str(out.resolve())]
    variables = {**os.environ, "QT_SCALE_FACTOR": str(scale), "PYTHONPATH": str(ROOT)}
    return subprocess.run([*command, *flags, *names], env=variables, check=False).returncode


def _take(asked: argparse.Namespace) -> int:
    from tests.shots.scenes import named
    from tests.shots.taking import SIZE, Studio

    with tempfile.TemporaryDirectory(prefix="galley-screen-") as folder:
        _make_screen(Path(folder) / "screen.json", SIZE, asked.scale)
        with Studio() as studio:
            for scene, scheme in product(named(asked.names), ("light",) if asked.readme else ("light", "dark")):
                file = README if asked.readme else asked.out / f"{scene.name}-{scheme}-{asked.scale}x.png"
                studio.take(scene, scheme, file)
                print(file, file=sys.stderr)
    return 0


def _make_screen(file: Path, size: tuple[int, int], scale: int) -> None:
    """A screen as large as the window, so that popups open where they do on a real one."""
    pixels = [length * scale for length in size]
    screen = {"name": "screen", "x": 0, "y": 0, "width": pixels[0], "height": pixels[1], "dpr": 1}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96}
    file.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
