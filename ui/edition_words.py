"""What an edition changed, in the words a clerk says to the person at the desk."""

from clerk_app.domain.editions import Change, Difference

_SAID = {
    Change.QUESTION_NEW: ("question", "多了一个要问的情形：{about}"),
    Change.ANSWER_GONE: ("question", "“{about}”里没有“{then}”了，请重新问一次"),
    Change.ITEM_NEW: ("plus", "多了一个事项：{about}"),
    Change.ITEM_GONE: ("minus", "少了一个事项：{about}"),
    Change.LIMIT: ("clock", "{about}的办结时限由{then}改为{now}"),
    Change.FEE: ("info", "{about}的收费变了，请按清单重新告知"),
    Change.PAPER_NEW: ("plus", "多要一份材料：{about}"),
    Change.PAPER_GONE: ("minus", "不用再交：{about}"),
    Change.COPIES: ("files", "{about}由{then}改为{now}"),
}
_COPIES = ("收原件", "验原件", "复印件")


def difference_words(one: Difference) -> tuple[str, str]:
    """Icon and sentence."""
    icon, said = _SAID[one.change]
    told = {Change.LIMIT: _days, Change.COPIES: _copies}.get(one.change, str)
    return icon, said.format(about=one.about, then=told(one.then), now=told(one.now))


def _days(count: str) -> str:
    return "当场办结" if count == "0" else f"{count}个工作日"


def _copies(counts: str) -> str:
    told = (f"{words}{count}份" for words, count in zip(_COPIES, counts.split(","), strict=True) if count != "0")
    return "、".join(told) or "电子件"
