"""作废 and versions: which paper of a case holds today, and when one may be made void (P09, L31, R082)."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from clerk_app.domain.case import Intake
from clerk_app.domain.facts import DocumentIssued
from clerk_app.domain.facts_papers import PaperVoided
from clerk_app.domain.paper_ids import first_of, next_version, version_of
from clerk_app.domain.refusal import Reason, Refused

# What the facts of a case call for is issued anew; what is made before an act or on demand is made again when asked.
_CALLED_FOR = frozenset({"F03", "F04", "F05", "F06", "F07", "F09", "F11", "F12", "F13", "F17"})
_NEVER_VOID = frozenset({"F20"})


class Validity(StrEnum):
    """有效, 已作废, 已被新版代替, 已挂失 (P08: its holder stated that it is lost)."""

    VALID = "valid"
    VOID = "void"
    SUPERSEDED = "superseded"
    LOST = "lost"


def validity_of(paper: str, documents: Iterable[DocumentIssued], voided: Iterable[PaperVoided]) -> Validity:
    """What a paper of a case is worth: void, put out of force by a newer version (P09), or valid."""
    if any(one.paper == paper for one in voided):
        return Validity.VOID
    newer = (
        other.paper
        for other in documents
        if first_of(other.paper) == first_of(paper) and version_of(other.paper) > version_of(paper)
    )
    return Validity.SUPERSEDED if any(newer) else Validity.VALID


def in_force(state: Intake) -> tuple[DocumentIssued, ...]:
    """The papers of a case that hold, each once, as it was issued last."""
    newest = {document.paper: document for document in state.documents}
    return tuple(
        document
        for paper, document in newest.items()
        if validity_of(paper, state.documents, state.voided) is Validity.VALID
    )


def voidable(state: Intake) -> tuple[DocumentIssued, ...]:
    return tuple(document for document in in_force(state) if document.form not in _NEVER_VOID)


def void(state: Intake, paper: str, why: tuple[str, str], today: date, *, retrieved: bool) -> PaperVoided:
    """L31: before hand-over, or with the paper back in hand; ``why`` is the reason and the supervisor's badge.

    The act that the paper tells of stands: what it calls for is issued anew, under a number of its own.
    """
    reason, approver = why
    document = next((one for one in voidable(state) if one.paper == paper), None)
    if document is None:
        raise Refused(Reason.NOT_VOIDABLE, paper=paper)
    if paper in state.handed_over and not retrieved:
        raise Refused(Reason.PAPER_NOT_BACK, paper=paper)
    if not reason.strip():
        raise Refused(Reason.VOID_REASON_NEEDED, paper=paper)
    if not approver:
        raise Refused(Reason.NOT_APPROVED)
    replacement = next_version(paper) if document.form in _CALLED_FOR else ""
    return PaperVoided(today, paper, document.document_no, reason.strip(), approver, retrieved, replacement)
