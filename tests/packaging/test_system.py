import ctypes.util
import sys

import pytest
from _system import (
    FONTS,
    POSTGRES,
    QT_LIBRARIES,
    WINDOW_TOOLS,
    X11_LIBRARIES,
    Machine,
    Missing,
    Package,
    can_load,
    missing_database,
    missing_fonts,
    missing_libraries,
    missing_venv,
    missing_window_tools,
    output_of,
)

from tests.packaging.machines import Programs, machine

X11 = {"DISPLAY": ":0"}
ALL_TOOLS = Programs(" ".join(WINDOW_TOOLS), {"/usr/bin/python3": ""})


def test_a_complete_computer_lacks_nothing():
    here = machine(ALL_TOOLS)
    assert missing_libraries(here, X11, window=True) == Missing()
    assert missing_fonts(here) == Missing()
    assert missing_window_tools(here) == Missing()


@pytest.mark.parametrize("name", [*QT_LIBRARIES])
def test_qts_own_libraries_are_needed_by_every_command(name: str):
    missing = missing_libraries(machine(lacks={name}), {}, window=False)
    assert missing == Missing((name,), (QT_LIBRARIES[name],))


@pytest.mark.parametrize(
    ("environment", "window", "expected"),
    [
        ({"DISPLAY": ":0"}, True, ("libxcb-cursor.so.0",)),
        ({"DISPLAY": ":0"}, False, ()),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, True, ()),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, True, ("libxcb-cursor.so.0",)),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True, ("libwayland-cursor.so.0",)),
        ({}, True, ()),
    ],
)
def test_a_displays_libraries_are_needed_only_for_a_window_on_it(environment, window: bool, expected):
    here = machine(lacks={"libxcb-cursor.so.0", "libwayland-cursor.so.0"})
    assert missing_libraries(here, environment, window=window).names == expected


def test_one_package_is_named_once_for_several_libraries():
    missing = missing_libraries(machine(lacks={"libglib-2.0.so.0", "libgthread-2.0.so.0"}), {}, window=False)
    assert (len(missing.names), len(missing.packages)) == (2, 1)


@pytest.mark.parametrize("name", [*FONTS])
def test_a_font_that_fontconfig_does_not_list_is_missing(name: str):
    assert missing_fonts(machine(lacks={name})).packages == (FONTS[name],)


def test_chinese_noto_does_not_stand_for_latin_noto():
    here = machine(Programs(outputs={"fc-list": "Noto Sans CJK JP\nNoto Color Emoji\nLiberation Sans"}))
    assert missing_fonts(here).names == ("Noto Sans",)


@pytest.mark.parametrize("file", ["NotoSans-Regular.ttf", "NotoSans[wght].ttf", "NotoSans-VF.ttf"])
def test_without_fontconfig_font_files_are_looked_for(file: str):
    files = [file, "NotoSansCJK-Regular.ttc", "NotoColorEmoji.ttf", "LiberationSans-Regular.ttf"]
    assert missing_fonts(machine(Programs(outputs={"fc-list": ""}), files=files)) == Missing()
    assert missing_fonts(machine(Programs(outputs={"fc-list": ""}), files=files[1:])).names == ("Noto Sans",)


@pytest.mark.parametrize("name", [*WINDOW_TOOLS])
def test_a_program_that_is_not_on_path_is_missing_for_windows(name: str):
    programs = Programs(" ".join({*WINDOW_TOOLS} - {name}), {"/usr/bin/python3": ""})
    assert missing_window_tools(machine(programs)) == Missing((name,), (WINDOW_TOOLS[name],))


def test_tests_in_a_window_need_the_displays_libraries_too():
    here = machine(ALL_TOOLS, lacks={"libxcb-icccm.so.4"})
    assert missing_window_tools(here).packages == (X11_LIBRARIES["libxcb-icccm.so.4"],)


def test_accessibility_needs_its_service_and_its_bindings():
    missing = missing_window_tools(machine(Programs(" ".join(WINDOW_TOOLS))))
    assert [package.apt[0] for package in missing.packages] == ["at-spi2-core", "python3-gi", "gir1.2-atspi-2.0"]


def test_a_postgresql_is_found_on_path_or_where_debian_keeps_it():
    found = Programs(outputs={"/bin/sh -c command -v initdb || ls /usr/lib/postgresql": "/usr/bin/initdb"})
    assert missing_database(machine(found)) == Missing()
    assert missing_database(machine(Programs())) == Missing(("PostgreSQL",), (POSTGRES,))


def test_only_linux_is_asked_for_libraries_and_fonts():
    here = machine(lacks={*QT_LIBRARIES, *FONTS}, linux=False)
    assert missing_libraries(here, X11, window=True) == Missing()
    assert missing_fonts(here) == Missing()


def test_there_is_no_virtual_display_outside_linux():
    assert missing_window_tools(machine(linux=False)).names


def test_debians_venv_is_named_after_the_interpreter():
    missing = missing_venv(machine(), "/usr/bin/python3.12", (3, 12))
    assert missing == Missing(("venv",), (Package(("python3.12-venv",), "python3", "python"),))


def test_an_interpreter_that_can_make_environments_lacks_nothing():
    here = machine(Programs(outputs={"/usr/bin/python3.12 -c": ""}))
    assert missing_venv(here, "/usr/bin/python3.12", (3, 12)) == Missing()


def test_output_is_none_for_programs_that_fail_or_are_missing():
    assert output_of([sys.executable, "-c", "print('yes')"]) == "yes\n"
    assert output_of([sys.executable, "-c", "raise SystemExit(3)"]) is None
    assert output_of(["/nowhere/at-all"]) is None


def test_the_dynamic_linker_is_asked_for_real():
    assert not can_load("libno-such-thing-at-all.so.9")
    if sys.platform.startswith("linux"):
        assert can_load(str(ctypes.util.find_library("c")))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="these libraries are Linux's")
def test_this_computer_runs_qt_so_none_of_its_libraries_is_missing(qapp):
    assert missing_libraries(Machine(), {}, window=False) == Missing()
