"""Where a Chinese line may break, and which marks hang, close up or keep their distance."""

import re

CLOSING = frozenset("，。、；：！？）》〕」』】”’〉％℃·…)]}>,.;:!?%")
OPENING = frozenset("（《〔「『【“‘〈([{<")
WIDE_CLOSING = frozenset("，。、；：！？）》〕」』】”’〉")
WIDE_OPENING = frozenset("（《〔「『【“‘〈")
SPACES = frozenset(" \u3000")
HEXAGONAL = -0.35  # the brackets of a document number stand close to the words around them
WORD = re.compile(r"[\w.\-/:@+#&=?%*'~–]", re.ASCII)
LATIN = re.compile(r"[0-9A-Za-zÀ-ɏḀ-ỿ]")
UNITS = "个工作日|个自然日|个月|工作日|周岁|分钟|项|份|页|次|日|年|月|元|岁|张|号|件|人|平方米"
KEPT = re.compile(
    rf"""\d{{4}}年\d{{1,2}}月(\d{{1,2}}日)?     # a date
    | \d{{1,2}}月\d{{1,2}}日
    | 〔\d{{4}}〕第\d+号                         # a document number
    | \d+\s?(?:{UNITS})                          # a number with its unit
    | 事项\d+
    | [☐☑]\s?[^☐☑\s，。；、（]{{1,6}}            # a tick box with its word
    | ——|……
    """,
    re.VERBOSE,
)


def is_word(char: str) -> bool:
    return bool(WORD.match(char) or LATIN.match(char))


def breaks(text: str) -> list[bool]:
    """For each place, whether a line may begin there."""
    allowed = [_may_begin(text[at - 1], text[at]) if at else False for at in range(len(text))]
    for kept in KEPT.finditer(text):
        allowed[kept.start() + 1 : kept.end()] = [False] * (kept.end() - kept.start() - 1)
    return allowed


def _may_begin(before: str, char: str) -> bool:
    if char in CLOSING or before in OPENING:
        return False
    if before in SPACES or char in SPACES:
        return before in SPACES or char == "\u3000"
    return not (is_word(before) and is_word(char))


def gap(before: str, char: str) -> float:
    """What stands between two characters besides their own widths, in ems."""
    if before in WIDE_CLOSING and (char in WIDE_CLOSING or char in WIDE_OPENING):
        return -0.5
    if before in WIDE_OPENING and char in WIDE_OPENING:
        return -0.5
    if _is_han(before) and LATIN.match(char):
        return 0.14
    if LATIN.match(before) and _is_han(char):
        return 0.14
    return HEXAGONAL if (char == "〔" and _is_han(before)) or (before == "〕" and _is_han(char)) else 0


def _is_han(char: str) -> bool:
    return char == "\u3000" or "\u3400" <= char <= "\u9fff" or "\U00020000" <= char <= "\U0003ffff"
