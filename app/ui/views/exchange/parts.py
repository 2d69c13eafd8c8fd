"""What the dialogs of import and export are put together from."""

import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from app.domain.campaign import Campaign
from app.domain.errors import UserError
from app.render.offscreen import card_image
from app.render.paint import CardPainter
from app.render.pictures import Files, Request, Shown, load
from app.services.fetching import linked_pictures
from app.services.packages.differing import differing
from app.services.packages.files import BundleFiles
from app.services.packages.values import Bundle
from app.services.personalising import for_nobody
from app.services.ports import MediaFiles
from app.ui import words
from app.ui.context import OpenWorkspace
from app.ui.viewmodels.exchange.cards import Cards, Draw, Fetch
from app.ui.viewmodels.exchange.export import ExportModel
from app.ui.viewmodels.exchange.package import PackageModel
from app.ui.viewmodels.exchange.sheet import SheetModel
from app.ui.viewmodels.field_words import field_word
from app.ui.viewmodels.filling import needed
from app.ui.views.exchange.bundle_dialog import BundleDialog, BundleReview
from app.ui.views.exchange.bundle_row import When
from app.ui.views.exchange.export_dialog import ExportDialog
from app.ui.views.exchange.sheet_dialog import SheetDialog

DEVICE = "android"


def package_model(opened: OpenWorkspace, path: Path) -> PackageModel:
    """For a package, or the folder of one."""
    workspace = opened.workspace
    return PackageModel(
        opened.services.bundles(workspace),
        lambda plan, of: differing(workspace, plan, of.names, field_word),
        path,
        opened.jobs,
    )


def sheet_model(opened: OpenWorkspace, path: Path) -> SheetModel:
    """For a CSV file."""
    return SheetModel(opened.services.sheets(opened.workspace), path, opened.jobs)


def bundle_cards(opened: OpenWorkspace, bundle: Bundle) -> Cards:
    """Cards of a package's campaigns, and of those here. Nothing is fetched for what somebody else has made."""
    return Cards(opened.jobs, drawing(opened, BundleFiles(opened.workspace, bundle)))


def sheet_cards(opened: OpenWorkspace) -> Cards:
    """Cards of a table's rows, with the pictures that they name."""
    return Cards(opened.jobs, drawing(opened, opened.workspace), _fetching(opened))


def bundle_dialog(opened: OpenWorkspace, path: Path, place: QWidget) -> BundleDialog:
    """The dry run of a package, over ``place``."""
    model = package_model(opened, path)
    return BundleDialog(model, BundleReview(model, lambda bundle: bundle_cards(opened, bundle), _when(opened)), place)


def sheet_dialog(opened: OpenWorkspace, path: Path, place: QWidget) -> SheetDialog:
    """The import of a CSV file, over ``place``."""
    return SheetDialog(sheet_model(opened, path), sheet_cards(opened), place)


def export_dialog(
    opened: OpenWorkspace, form: str, campaigns: Sequence[str], path: Path, place: QWidget
) -> ExportDialog:
    """An export under way, over ``place``."""
    exporting = opened.services.exporting(opened.workspace)
    return ExportDialog(ExportModel(exporting, form, campaigns, path, opened.jobs), place)


def _when(opened: OpenWorkspace) -> When:
    clock = opened.services.clock
    return lambda instant: words.when(instant, clock.now(), clock.zone())


class _Pictures:
    """``render``'s picture source without a memory: what was missing may be here now."""

    def __init__(self, files: Files) -> None:
        self._files = files

    def picture(self, request: Request) -> Shown:
        """See ``PictureSource``."""
        return load(self._files, request)


def _fetching(opened: OpenWorkspace) -> Fetch:
    media, workspace = opened.services.media(opened.workspace), opened.workspace
    unreachable: set[str] = set()

    def fetch(campaign: Campaign) -> bool:
        lacking = [url for url in linked_pictures(campaign.message) if not workspace.linked(url)]
        fresh = [url for url in lacking if url not in unreachable]
        for url in fresh:
            try:
                media.learn(url)
            except UserError:
                unreachable.add(url)
        return any(url not in unreachable for url in fresh)

    return fetch


def drawing(opened: OpenWorkspace, files: MediaFiles) -> Draw:
    """Draws with the pictures of ``files``, for somebody of whom nothing is known, on any thread."""
    services, own = opened.services, threading.local()
    previewing, device = services.previewing(files), services.devices.get(DEVICE)

    def mine() -> CardPainter:
        if not hasattr(own, "painter"):
            own.painter = CardPainter(services.resources, _Pictures(files), services.measure)
        return own.painter

    def draw(campaign: Campaign, box: QSize) -> QImage | None:
        if needed(campaign):
            campaign = for_nobody(campaign, services.personaliser).campaign
        card = previewing.look(campaign, device).placement
        return card_image(card, box, lambda painter, card: mine().paint(painter, card))

    return draw
