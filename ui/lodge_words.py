"""Why a paper that was lodged has not joined its case, in the window's words."""

from clerk_app.domain.guests import Lodged
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.refusal_words import refusal_words

_WAITING = "联网后自动归并，还没有问到这一件。"


def why_words(lodged: Lodged) -> str:
    """Why it has not joined its case; a newer program's reason is told as what there is to do."""
    if not lodged.why:
        return _WAITING
    try:
        return refusal_words(Refused(Reason(lodged.why), item=lodged.theme, material=lodged.material))
    except ValueError:
        return "这一件没有收下。请核对材料，或退还申请人。"
