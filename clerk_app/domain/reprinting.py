"""补打 (R083): the same number, marked and counted; what is wrong in a paper is not mended by printing it again."""

from collections.abc import Iterable
from enum import StrEnum

from clerk_app.domain.facts import DocumentIssued
from clerk_app.domain.facts_printing import PaperReprinted, ReprintReason
from clerk_app.domain.refusal import Reason, Refused


class Asked(StrEnum):
    """What the clerk may say, by digit."""

    JAM = "jam"
    LOST = "lost"
    WRONG = "wrong"
    OTHER = "other"


def reprint_reason(asked: str, words: str = "") -> ReprintReason:
    """R083: a content error is refused, an unlisted reason needs its words."""
    if asked == Asked.WRONG:
        raise Refused(Reason.CONTENT_NOT_REPRINTED)
    reason = ReprintReason(asked)
    if reason is ReprintReason.OTHER and not words.strip():
        raise Refused(Reason.WORDS_NEEDED)
    return reason


def next_count(paper: str, reprints: Iterable[PaperReprinted]) -> int:
    """The count that the next marked copy carries, from one."""
    return max((one.count for one in reprints if one.paper == paper), default=0) + 1


def newest(paper: str, documents: Iterable[DocumentIssued]) -> DocumentIssued:
    """The document as issued last under this name; a paper that was never issued has nothing to print."""
    found = [document for document in documents if document.paper == paper]
    if not found:
        raise Refused(Reason.NOT_ISSUED)
    return found[-1]
