"""Cuts a Chinese face down to what papers need: `python -m printing.subset SOURCE TARGET UNIHAN_OTHER_MAPPINGS`.

The characters are the 通用规范汉字表 (8,105, property kTGH of Unicode's Unihan, in Debian's package unicode-data as
/usr/share/unicode/Unihan_OtherMappings.txt.bz2), GB 2312, and the punctuation and symbols of the papers. Anything else
comes from the whole sans face, so nothing is lost, only set in another face.
"""

import bz2
import sys
from collections.abc import Iterator
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

RANGES = (
    (0x20, 0x24F),  # Latin
    (0x2B0, 0x36F),  # modifiers and combining marks
    (0x1E00, 0x1EFF),  # Vietnamese
    (0x2000, 0x206F),  # general punctuation
    (0x2070, 0x218F),  # superscripts, currency, letterlike, number forms
    (0x2190, 0x22FF),  # arrows and mathematical signs
    (0x2460, 0x24FF),  # circled numbers, seal marks
    (0x25A0, 0x27BF),  # shapes and ticks
    (0x3000, 0x303F),  # Chinese punctuation, 〔〕 among it
    (0x3200, 0x33FF),  # enclosed and squared
    (0xFE30, 0xFE4F),
    (0xFF00, 0xFFEF),  # full-width forms
)


def standard_characters(unihan: Path) -> Iterator[int]:
    with bz2.open(unihan, "rt", encoding="utf-8") as lines:
        for line in lines:
            if "\tkTGH\t" in line:
                yield int(line[2:].split("\t", 1)[0], 16)


def gb2312() -> Iterator[int]:
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            yield from (ord(char) for char in bytes((row, cell)).decode("gb2312", errors="ignore"))


def cut(source: Path, target: Path, unihan: Path) -> int:
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "GSUB", "GPOS", "GDEF", "STAT"]
    font = TTFont(source, recalcTimestamp=False)
    worker = subset.Subsetter(options)
    ranges = (code for first, last in RANGES for code in range(first, last + 1))
    worker.populate(unicodes={*standard_characters(unihan), *gb2312(), *ranges})
    worker.subset(font)
    font.save(target)
    return len(font.getBestCmap())


if __name__ == "__main__":
    sys.stdout.write(f"{cut(*map(Path, sys.argv[1:4]))} characters\n")
