from pathlib import Path

import pytest

from app.remote.folder.git import check_at_rest
from app.sync.ports import Barred, Offline


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "work" / "team").mkdir(parents=True)
    return tmp_path / "work" / "team"


def test_a_folder_without_git_is_at_rest(root: Path) -> None:
    check_at_rest(root)


@pytest.mark.parametrize("up", [0, 1])
def test_while_git_changes_files_the_folder_is_offline(root: Path, up: int) -> None:
    git = [root, *root.parents][up] / ".git"
    git.mkdir()
    check_at_rest(root)
    (git / "index.lock").touch()
    with pytest.raises(Offline, match="git is changing"):
        check_at_rest(root)


@pytest.mark.parametrize("name", ["rebase-merge", "rebase-apply", "BISECT_LOG"])
def test_what_git_is_in_the_middle_of_has_to_end_first(root: Path, name: str) -> None:
    (root / ".git" / name).mkdir(parents=True)
    with pytest.raises(Barred, match=r"in the middle of a (rebase|bisection). Finish it"):
        check_at_rest(root)


@pytest.mark.parametrize("absolute", [True, False])
def test_a_second_work_tree_keeps_its_state_elsewhere(root: Path, tmp_path: Path, absolute: bool) -> None:
    git = tmp_path / "main" / ".git" / "worktrees" / "work"
    git.mkdir(parents=True)
    pointer = str(git) if absolute else "../main/.git/worktrees/work"
    (root.parent / ".git").write_text(f"gitdir: {pointer}\n")
    check_at_rest(root)
    (git / "index.lock").touch()
    with pytest.raises(Offline):
        check_at_rest(root)
