"""Facts of authority: which document an act rested on, and which seal a paper was given (M06)."""

from dataclasses import dataclass
from datetime import date

from clerk_app.domain.registers import Act, SealKind


@dataclass(frozen=True, slots=True)
class Grant:
    """The items that were acted on in ``organ``'s name under one document."""

    organ: str
    document_no: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MandateUsed:
    """授权依据: what an act of ``day`` rested on, by organ; written beside the act (Licensing Law art. 24, 26)."""

    day: date
    act: Act
    grants: tuple[Grant, ...]


@dataclass(frozen=True, slots=True)
class SealUsed:
    """用印登记: one seal on one paper, written when the paper is issued. A reprint is not sealed anew."""

    paper: str
    seal_no: str
    organ: str
    kind: SealKind


PowerBody = MandateUsed | SealUsed
