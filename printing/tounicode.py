"""Repairs reportlab's ToUnicode maps, which write five hex digits for characters beyond U+FFFF and break extraction."""

from collections.abc import Sequence

from reportlab.pdfbase import ttfonts

ENTRIES_PER_BLOCK = 100  # the most a bfchar block may hold


def to_unicode_map(name: str, subset: Sequence[int]) -> str:
    """A CMap from the codes of a subset to UTF-16BE; lone surrogates stand for nothing and are left out."""
    pairs = [
        f"<{at:02X}> <{chr(code).encode('utf-16-be').hex().upper()}>"
        for at, code in enumerate(subset)
        if not 0xD800 <= code <= 0xDFFF
    ]
    blocks = [pairs[at : at + ENTRIES_PER_BLOCK] for at in range(0, len(pairs), ENTRIES_PER_BLOCK)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        f"/CMapName /{name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)


def repair() -> None:
    """Puts our map in place; a test fails when an upgrade of reportlab no longer asks for it by this name."""
    ttfonts.makeToUnicodeCMap = to_unicode_map
