import pytest

from app.templates.registry import TEMPLATES
from tests.shots.scenes import PLATFORMS, named, scenes
from tests.shots.workspaces import MAKERS


def test_every_template_type_is_photographed_on_every_platform():
    names = {scene.name for scene in scenes()}
    assert {f"editor-{template.name}-{platform}" for template in TEMPLATES for platform in PLATFORMS} <= names


def test_names_are_unique_and_their_workspaces_can_be_made():
    every = scenes()
    assert len({scene.name for scene in every}) == len(every)
    assert {scene.workspace for scene in every} <= set(MAKERS)


def test_without_a_name_all_are_taken():
    assert [scene.name for scene in named(())] == [scene.name for scene in scenes()]


def test_the_beginning_of_a_name_is_enough():
    assert [scene.name for scene in named(["campaigns-n", "gal"])] == ["campaigns-none", "gallery"]


def test_a_name_that_is_none_is_an_error_that_lists_them():
    with pytest.raises(LookupError, match=r"galery\. There are: .*gallery"):
        named(["gallery", "galery"])
