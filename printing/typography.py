"""Catalogue wording as it is printed: full-width marks beside Chinese, articles of one law under one name.

For published wording only. What people gave (names, addresses, answers in their own words) is printed as it is.
"""

import re
from collections.abc import Iterable

from clerk_app.domain.papers import ItemTitle

FULL = {"(": "（", ")": "）", ",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
HAN = "\u3400-\u9fff\U00020000-\U0003ffff"
ARTICLE = re.compile(r"^(?P<law>.+?)(?P<article>第[零一二三四五六七八九十百]+条.*)$")
BRACKETED = re.compile(r"\(([^()]*)\)")
MARK = re.compile(rf"(?<=[{HAN}）”」])[,;:?!]|[,;:?!](?=[{HAN}（“「])")


def full_width(text: str) -> str:
    """Marks next to Chinese become Chinese marks; those inside Latin words and numbers stay."""
    text = BRACKETED.sub(_bracketed, text)
    return MARK.sub(lambda mark: FULL[mark[0]], text)


def _bracketed(found: re.Match[str]) -> str:
    around = found.string[max(found.start() - 1, 0) : found.start()] + found[1] + found.string[found.end() :][:1]
    return f"（{found[1]}）" if re.search(rf"[{HAN}]", around) else found[0]


def item_title(title: ItemTitle) -> str:
    name = full_width(title.name)
    return f"{name}（{title.code}）" if title.code else name


def grouped_basis(bases: Iterable[str]) -> list[str]:
    """`社会保险法第二十五条` and `社会保险法第五十八条` become one entry."""
    articles: dict[str, list[str]] = {}
    for basis in bases:
        found = ARTICLE.match(basis)
        law, article = (found["law"], found["article"]) if found else (basis, "")
        listed = articles.setdefault(law, [])
        if article and article not in listed:
            listed.append(article)
    return [law + "、".join(listed) for law, listed in articles.items()]
