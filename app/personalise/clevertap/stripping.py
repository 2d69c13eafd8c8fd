"""Texts without markup."""

_BLOCKS = (("<script", "</script>"), ("<style", "</style>"), ("<!--", "-->"))


def without_markup(text: str) -> str:
    """The text without tags, comments, scripts and styles, in one pass. A ``<`` that nothing closes stays."""
    lowered = text.lower() if len(text.lower()) == len(text) else text
    closed = {closing: True for _, closing in _BLOCKS} | {">": True}
    kept: list[str] = []
    at = 0
    while (start := text.find("<", at)) >= 0:
        kept.append(text[at:start])
        at = _after(lowered, start, closed)
        if at == start:
            break
    return "".join(kept) + text[at:]


def _after(text: str, start: int, closed: dict[str, bool]) -> int:
    """Where the text goes on behind the tag at ``start``. ``closed`` remembers what was looked for in vain."""
    for opening, closing in (*_BLOCKS, ("<", ">")):
        if text.startswith(opening, start) and closed[closing]:
            end = text.find(closing, start)
            if end >= 0:
                return end + len(closing)
            closed[closing] = False
    return start
