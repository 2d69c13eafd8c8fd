"""Pictures that shared campaigns only link to: fetched while there is a network, for days when there is none."""

from collections.abc import Callable
from typing import Protocol

from msgspec import Struct

from app.domain.campaign import from_tree
from app.domain.errors import UserError
from app.services.fetching import linked_pictures
from app.services.media import Learnt
from app.services.ports import Workspace
from app.sync.engine.run import never

LOOKED = "team_linked"
"""The workspace setting that holds up to which number of the journal every linked picture is here, or can't be had."""
AT_ONCE = 200
MOST = 50
"""Pictures in one go."""
MOST_BYTES = 100_000_000
"""So much in one go, but for the last picture."""


class Learning(Protocol):
    """What this needs of ``services.media``."""

    def learn(self, url: str) -> Learnt:
        """The picture at ``url``, kept from now on. Raises ``UserError``."""
        ...


class Kept(Struct, frozen=True, kw_only=True):
    """``pictures`` came; ``failed`` (addresses) can't be had now; ``more`` are still to be fetched."""

    pictures: int = 0
    failed: tuple[str, ...] = ()
    more: bool = False


class LinkedPictures:
    """Those of the shared campaigns of one workspace that are neither archived nor in the bin."""

    def __init__(self, workspace: Workspace, media: Learning) -> None:
        self._workspace = workspace
        self._media = media
        self._failed: set[str] = set()
        """Addresses that are not asked again by this object."""

    def keep(
        self, progress: Callable[[int, int], None] = lambda _done, _of: None, stop: Callable[[], bool] = never
    ) -> Kept:
        """Fetch some of those that are not here. Raises whatever ``progress`` raises; what came until then is kept."""
        if self._workspace.read_only:
            return Kept()
        newest, lacking = self._workspace.last_seq(), self._lacking()
        came = size = tried = 0
        failed: list[str] = []
        for url in lacking[:MOST]:
            if stop() or size >= MOST_BYTES:
                break
            progress(tried, len(lacking))
            tried += 1
            try:
                size += len(self._media.learn(url).data)
                came += 1
            except UserError:
                failed.append(url)
        self._failed.update(failed)
        more = tried < len(lacking)
        if not more and not self._failed:
            self._remember(newest)
        return Kept(pictures=came, failed=tuple(failed), more=more)

    def _lacking(self) -> list[str]:
        looked = self._workspace.setting(LOOKED)
        campaigns = self._workspace.shown_since(-1 if looked is None else looked)
        lacking: dict[str, None] = {}
        for start in range(0, len(campaigns), AT_ONCE):
            for each in self._workspace.document_rows(campaigns[start : start + AT_ONCE]).values():
                urls = linked_pictures(from_tree(each.document).message)
                lacking |= {url: None for url in urls if self._is_wanted(url)}
        return [*lacking]

    def _is_wanted(self, url: str) -> bool:
        return url.lower().startswith("https://") and url not in self._failed and not self._workspace.linked(url)

    def _remember(self, newest: int) -> None:
        if self._workspace.setting(LOOKED) != newest:
            with self._workspace.transaction() as transaction:
                transaction.set_setting(LOOKED, newest)
