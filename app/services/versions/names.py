"""The names of what documents only hold ids of."""

from collections.abc import Callable, Mapping

from msgspec import Struct

from app.domain.edits import Create
from app.services.ports import NameKind, Reader, name_key


class Names(Struct, frozen=True, kw_only=True):
    """Names by id, as they are now; what is not among them goes by its id. ``language`` turns a code into words,
    ``word`` a word of this package, or of the form, into the reader's language, ``file`` the sha256 of a stored file
    into its name ("": it has none)."""

    labels: Mapping[str, str] = {}
    categories: Mapping[str, str] = {}
    segments: Mapping[str, str] = {}
    language: Callable[[str], str] = str
    word: Callable[[str], str] = str
    file: Callable[[str], str] = lambda sha256: ""


def names_of(reader: Reader, language: Callable[[str], str] = str, word: Callable[[str], str] = str) -> Names:
    """The names in a workspace. Screens hand in how they call a language, and everything else."""

    def file(sha256: str) -> str:
        info = reader.media_info(sha256)
        return info.filename if info else ""

    return Names(
        labels={label.id: label.name for label in reader.labels()},
        categories={category.id: category.name for category in reader.categories()},
        segments={segment.id: segment.name for segment in reader.segments()},
        language=language,
        word=word,
        file=file,
    )


def name_of_gone(reader: Reader, kind: NameKind, id: str) -> str:
    """What a label or category that is deleted was called when it was, by the journal; else its id."""
    for row in reader.journal_of(name_key(kind, id), limit=1):
        if isinstance(row.inverse, Create):
            return str(row.inverse.record.get("name") or id)
    return id
