"""What is known of an applicant's credit, and what it closes (R038 with L24, M33)."""

from dataclasses import dataclass
from datetime import date

from clerk_app.domain.facts import Credit
from clerk_app.domain.refusal import Reason, Refused


@dataclass(frozen=True, slots=True)
class CreditRecord:
    """An answer of the credit platform: ``day`` it was given, ``source`` that gave it, ``repaired`` once it was."""

    state: Credit
    day: date
    source: str
    repaired: date | None = None


def credit_on(record: CreditRecord | None, on: date) -> Credit:
    """Without an answer it is not asked, which is a state of its own and not a clear one; repaired is clear."""
    if record is None or record.day > on:
        return Credit.NOT_ASKED
    mended = record.state is Credit.FLAGGED and record.repaired is not None and record.repaired <= on
    return Credit.CLEAR if mended else record.state


def check_credit(record: CreditRecord | None, on: date) -> Credit:
    """R038: a flag closes 容缺受理 and 告知承诺 until it is repaired; an answer says where it is from.

    Not asked closes neither: a township without a line may not punish anybody for that.
    """
    credit = credit_on(record, on)
    if record is not None and not record.source.strip():
        raise Refused(Reason.CREDIT_SOURCE_NEEDED)
    if credit is Credit.FLAGGED:
        raise Refused(Reason.CREDIT_FLAGGED, source=record.source if record else "")
    return credit
