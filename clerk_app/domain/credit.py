"""What is known of an applicant's credit, what it leaves open, and bars from applying (R038 with L24, M33)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clerk_app.domain.facts import Credit
from clerk_app.domain.refusal import Reason, Refused


class Relief(StrEnum):
    """What good credit opens: 容缺受理 and 告知承诺."""

    DEFER = "defer"
    COMMIT = "commit"


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


def left_open(credit: Credit) -> frozenset[Relief]:
    """A flag closes both. Not asked closes neither: a township without a line may not punish anybody for that."""
    return frozenset() if credit is Credit.FLAGGED else frozenset(Relief)


def ask_later(credit: Credit) -> bool:
    """The commitment prints 未查询, and the question is put as soon as there is a line."""
    return credit is Credit.NOT_ASKED


def contradicted(told: Credit, answer: CreditRecord, on: date) -> bool:
    """What was signed on "not asked" and turns out flagged is somebody's task; it never changes the case by itself."""
    return told is Credit.NOT_ASKED and credit_on(answer, on) is Credit.FLAGGED


def check_relief(record: CreditRecord | None, wanted: Relief, on: date) -> Credit:
    """R038: the state to print beside the commitment, or Refused until the record is repaired."""
    credit = credit_on(record, on)
    if wanted not in left_open(credit):
        raise Refused(Reason.CREDIT_FLAGGED, source=record.source if record else "")
    return credit


class BarGround(StrEnum):
    """Licensing Law art. 78 (false material, one year) and art. 79 (got by fraud, three years)."""

    FALSE_MATERIAL = "false_material"
    FRAUD = "fraud"


_YEARS = {BarGround.FALSE_MATERIAL: 1, BarGround.FRAUD: 3}


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar from applying for one licence again, told by the organ that set it; the window only shows it (L08)."""

    item: str
    ground: BarGround
    day: date
    source: str

    @property
    def ends(self) -> date:
        """The first day on which applying is open again."""
        year = self.day.year + _YEARS[self.ground]
        leap_day = (self.day.month, self.day.day) == (2, 29)
        # Three years or one after a leap day there is none; the period then ends with February.
        return date(year, 3, 1) if leap_day else self.day.replace(year=year)

    def holds(self, item: str, on: date) -> bool:
        return item == self.item and self.day <= on < self.ends
