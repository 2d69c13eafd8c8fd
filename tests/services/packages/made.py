"""Packages for tests: made of a workspace, and taken apart so that anything in them can be wrong."""

import hashlib
import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from app.domain.campaign import Campaign
from app.domain.errors import UserError
from app.domain.message import Media, Slide
from app.services.editing import Editing
from app.services.media import MediaLibrary
from app.services.packages.bundles import Bundles
from app.services.packages.ending import END, END_MARK
from app.services.packages.values import BundlePlan
from app.services.ports import Category, Named, Workspace
from tests.fakes import FakeClock, FakeWorkspace
from tests.made import campaign
from tests.services.media_fakes import Net, Tools, picture

Content = dict[str, bytes]
PNG = picture(mime="image/png")
SHA = hashlib.sha256(PNG).hexdigest()
LABEL = Named(id="label-1", name="Spring", color="#FF0000", description="All of spring")
NEWS = Category(id="category-1", name="News", key="news", names={"uk": "Новини"}, subscribed=True, position=2)


def library(workspace: Workspace) -> MediaLibrary:
    return MediaLibrary(workspace, Tools(), Net())


def bundles(workspace: Workspace, **given: Any) -> Bundles:
    return Bundles(workspace, library(workspace), FakeClock(), "Ann", **given)


def pictured(number: int = 1, **given: Any) -> Campaign:
    """A campaign with a label, a subscription and a picture."""
    shown = Slide(id="s1", media=Media(sha256=SHA, mime="image/png"))
    return campaign(number, shown, **{"labels": (LABEL.id,), "categories": (NEWS.id,), **given})


def fill(workspace: Workspace, *campaigns: Campaign) -> Workspace:
    """The workspace with what ``campaigns`` (or one) need, and with these."""
    library(workspace).add([("Hill.png", PNG)])
    with workspace.transaction() as transaction:
        transaction.put_label(LABEL)
        transaction.put_category(NEWS)
    Editing(workspace, FakeClock(), "Ann").create(campaigns or (pictured(),))
    return workspace


def package(path: Path, *campaigns: Campaign, form: Any = "package") -> Path:
    """A package of ``campaigns``, or of one with all that there is."""
    workspace = fill(FakeWorkspace(), *campaigns)
    bundles(workspace).export([each.id for each in campaigns or (pictured(),)], path, form)
    return path


def content(path: Path) -> Content:
    """The members of a package."""
    with ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(members: Content, change: Callable[[ZipInfo], None] = lambda info: None) -> bytes:
    """The members as a zip file; ``change`` may spoil what is said of one."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, data in members.items():
            info = ZipInfo(name)
            info.compress_type = ZIP_DEFLATED
            change(info)
            archive.writestr(info, data)
    return out.getvalue()


def listed(members: Content, **manifest: Any) -> Content:
    """The members with a manifest that names each of them rightly, but for ``manifest``."""
    rest = {name: data for name, data in members.items() if name != "manifest.json"}
    sums = [{"name": n, "sha256": hashlib.sha256(d).hexdigest(), "size": len(d)} for n, d in rest.items()]
    tree = {**json.loads(members["manifest.json"]), "members": sums, **manifest}
    return {**rest, "manifest.json": json.dumps(tree).encode()}


def ending(data: bytes, **given: int) -> bytes:
    """The zip file with other figures in its end record."""
    at = data.rindex(END_MARK)
    names = ("mark", "disk", "first", "here", "count", "size", "offset", "comment")
    values = {**dict(zip(names, END.unpack_from(data, at), strict=True)), **given}
    return data[:at] + END.pack(*values.values()) + data[at + END.size :]


def refusal(path: Path) -> str:
    """The sentence with which a file is refused; nothing was stored."""
    workspace = FakeWorkspace()
    with pytest.raises(UserError) as refused:
        bundles(workspace).plan(path)
    assert workspace.data_version() == 0
    said = refused.value.sentence()
    assert said.startswith(str(path)) and said.count(str(path)) == 1
    assert "\n" not in said and "\0" not in said
    return said


def write(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "bad.galleypack"
    path.write_bytes(data)
    return path


def refused(tmp_path: Path, members: Content) -> str:
    """The sentence with which a package of these members is refused."""
    return refusal(write(tmp_path, zipped(members)))


def with_manifest(content: Content, /, **given: Any) -> Content:
    """The members with other values in the manifest."""
    return {**content, "manifest.json": json.dumps({**json.loads(content["manifest.json"]), **given}).encode()}


def planned(tmp_path: Path, workspace: Workspace, *theirs: Campaign) -> BundlePlan:
    """The plan for a package of ``theirs``."""
    return bundles(workspace).plan(package(tmp_path / "p", *theirs))
