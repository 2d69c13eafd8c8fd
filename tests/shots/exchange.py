"""Import and export: a workspace beside a package and a table, and the dialogs that look into them."""

from collections.abc import Callable, Iterable
from pathlib import Path

from msgspec.structs import replace

from app.domain.campaign import Campaign
from app.domain.edits import Create, SetValue
from app.services.ports import LABELS, Named, name_key, pack_name
from app.services.services import Services
from app.ui.views.campaigns import CampaignsPage
from app.ui.views.exchange.bundle_dialog import BundleDialog
from app.ui.views.exchange.export_dialog import ExportDialog
from app.ui.views.exchange.sheet_dialog import SheetDialog
from tests.live import Live, child, until

PACKAGE, TABLE, BAD = "From Lviv.galleypack", "Autumn.csv", "Damaged.galleypack"
LABEL = Named(id="5eed1abe-0000-4000-8000-000000000001", name="Autumn", color="#B4470B")
ROWS = """Campaign name,Headline,Body,Picture,Button,Button link,Tags,Kept for,Owner
Autumn rooms,Rooms by the sea,Two nights for the price of one,,See the rooms,https://example.com/r,Autumn; Sea,7,Mira
,Seeds and soil,"Everything for the balcony, delivered",,Order,https://example.com/soil,Garden,2,Mira
Early birds,Breakfast until noon,On weekends in October,not an address,,,Autumn,soon,Bo
,,,,,,Autumn,,Bo
Last call,Until Sunday only,Then the garden is closed,,Find us,https://example.com/map,Garden,1 day,Dana
"""


def exchange(services: Services, path: Path) -> None:
    """The samples, and beside them a package in which one is changed, one clashes, and one is new."""
    workspace = services.create(path, "both")
    first, second, third, *_ = services.samples.add(workspace)
    editing = services.editing(workspace)
    editing.create([_autumn(first)], also={name_key(LABELS, LABEL.id): [Create(pack_name(LABEL))]})
    changed = f"message/slides/{first.message.slides[0].id}/title/text"
    editing.apply(first.id, [SetValue(changed, "Rooms for autumn, now with breakfast"), SetValue("ttl", {"days": 7})])
    ids = [each.id for each in (first, second, third, _autumn(first))]
    services.bundles(workspace).export(ids, path.parent / PACKAGE)
    editing.undo()
    editing.undo()
    title = f"message/slides/{second.message.slides[0].id}/title/text"
    editing.apply(second.id, [SetValue(title, "Only here"), SetValue("message/background", "#FFF3D6")])
    (path.parent / TABLE).write_text(ROWS, encoding="utf-8")
    (path.parent / BAD).write_bytes((path.parent / PACKAGE).read_bytes()[:-400])


def _autumn(campaign: Campaign) -> Campaign:
    id = "5eed0000-0000-4000-8000-000000000041"
    return replace(campaign, id=id, name="Autumn is here", labels=(LABEL.id,), origin=None)


def shots() -> Iterable[tuple[str, str, Callable[[Live], object]]]:
    """Names, workspaces, and how each is brought into sight."""
    yield "import-package", "exchange", lambda shown: _bundle(shown, 0)
    yield "import-package-clash", "exchange", _clash
    yield "import-package-refused", "exchange", _refused
    yield "import-table", "exchange", _sheet
    yield "import-table-nothing", "exchange", _nothing
    yield "export-menu", "exchange", _menu
    yield "export-no-address", "exchange", _no_address


def _page(shown: Live) -> CampaignsPage:
    page = shown.window.navigation.current
    assert isinstance(page, CampaignsPage)
    return page


def _file(shown: Live, name: str) -> Path:
    return shown.services.places.default_workspace().parent / name


def _bundle(shown: Live, row: int) -> BundleDialog:
    page = _page(shown)
    page.acting.exchange.take([_file(shown, PACKAGE)])
    until(lambda: bool(page.findChildren(BundleDialog)))
    dialog = child(page, BundleDialog)
    until(lambda: dialog.model.differences is not None)
    dialog.review.table.stand_on(row)
    until(lambda: dialog.model.differences is not None)
    return dialog


def _clash(shown: Live) -> BundleDialog:
    dialog = _bundle(shown, 0)
    states = [row.state for row in dialog.model.rows]
    dialog.review.table.stand_on(states.index("clashing"))
    dialog.model.choose_all("clashing", "both")
    until(lambda: dialog.model.differences is not None)
    return dialog


def _refused(shown: Live) -> BundleDialog:
    page = _page(shown)
    page.acting.exchange.take([_file(shown, BAD)])
    until(lambda: bool(page.findChildren(BundleDialog)))
    dialog = child(page, BundleDialog)
    until(lambda: dialog.model.step == "failed")
    return dialog


def _sheet(shown: Live) -> SheetDialog:
    page = _page(shown)
    page.acting.exchange.take([_file(shown, TABLE)])
    until(lambda: bool(page.findChildren(SheetDialog)))
    dialog = child(page, SheetDialog)
    until(lambda: dialog.model.ready)
    return dialog


def _nothing(shown: Live) -> SheetDialog:
    dialog = _sheet(shown)
    for place, column in enumerate(dialog.model.columns):
        if column.field in ("name", "title", "message", "picture"):
            dialog.model.choose(place, "leave-out")
    until(lambda: dialog.model.plan is not None)
    return dialog


def _menu(shown: Live) -> None:
    page = _page(shown)
    page.table.selectAll()
    page.acting.exports.menu(page).popup(page.table.viewport().mapToGlobal(page.table.viewport().rect().center()))
    shown.settle()


def _no_address(shown: Live) -> ExportDialog:
    page = _page(shown)
    page.acting.exports.start("clevertap-inbox", [shown.rows()[0].id], _file(shown, "out.json"))
    dialog = child(page, ExportDialog)
    until(lambda: dialog.model.step == "failed")
    return dialog
