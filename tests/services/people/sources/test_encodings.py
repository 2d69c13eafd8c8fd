import codecs

import pytest

from app.domain.errors import UserError
from app.services.people.sources.encodings import CHUNK, encoding_of

TEXT = "identity;Ім'я\nada@example.com;Олена Україна\n"
WESTERN = "identity;Prénom;Città\nada@example.com;Zoë;Forlì\nbob@example.com;François;Œuvre\n"


@pytest.fixture
def file(tmp_path):
    def write(data):
        path = tmp_path / "people.csv"
        path.write_bytes(data)
        return path

    return write


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (TEXT, "utf-8"),
        (TEXT, "utf-8-sig"),
        (TEXT, "utf-16"),
        (TEXT, "utf-32"),
        (TEXT, "utf-16-le"),
        (TEXT, "utf-16-be"),
        (TEXT, "cp1251"),
        (WESTERN, "cp1252"),
        (WESTERN, "utf-8"),
        ("identity\nplain\n", "utf-16-le"),
    ],
)
def test_texts_are_read_as_they_were_written(file, text, codec):
    path = file(text.encode(codec))
    found, note = encoding_of(path)
    assert path.read_text(encoding=found) == text
    assert bool(note) == codec.startswith("cp")


def test_an_old_code_page_is_said_with_what_to_do(file):
    _, note = encoding_of(file(TEXT.encode("cp1251")))
    assert "Windows-1251 (Cyrillic)" in note
    assert "save it as UTF-8" in note


def test_a_single_wrong_byte_far_down_is_noticed(file):
    codec, note = encoding_of(file(b"identity\n" + b"a\n" * CHUNK + "Zoë\n".encode("cp1252")))
    assert codec == "cp1252"
    assert note


def test_a_letter_across_two_pieces_is_no_mistake(file):
    data = b"x" * (CHUNK - 1) + "ї".encode()
    assert encoding_of(file(data)) == ("utf-8", "")


def test_a_text_that_breaks_off_within_a_letter_is_not_utf8(file):
    assert encoding_of(file(b"identity\n" + "ї".encode()[:1]))[1]


@pytest.mark.parametrize("begins", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"])
def test_a_spreadsheet_is_told_what_to_do(file, begins):
    with pytest.raises(UserError, match=r"people\.csv is no text.*spreadsheet.*CSV"):
        encoding_of(file(begins + b"\x00" * 200))


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 40, b"\x89PNG\r\n\x1a\n" + bytes(range(256)), codecs.BOM_UTF16_LE + b"\x00\xd8x\x00"]
)
def test_what_is_no_text_is_refused(file, data):
    with pytest.raises(UserError, match=r"people\.csv is no text"):
        encoding_of(file(data))
