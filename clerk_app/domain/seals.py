"""The register of seals and the log of their use (用印登记): every sealed paper is in it once (M06)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.registers import SealKind

SEAL_WORDS = {
    SealKind.RECEIPT: "收件专用章",
    SealKind.ACCEPTANCE: "受理专用章",
    SealKind.LICENCE: "行政许可专用章",
    SealKind.SERVICE: "政务服务业务专用章",
}


@dataclass(frozen=True, slots=True)
class Seal:
    """One seal of one organ; ``electronic`` ones follow 国办发〔2025〕33号. ``keeper`` answers for it at the hall.

    ``engraved`` are its own words where they are not those of its kind.
    """

    number: str
    organ: str
    kind: SealKind
    keeper: str
    electronic: bool = False
    since: date = date.min
    until: date | None = None
    engraved: str = ""

    @property
    def words(self) -> str:
        return self.engraved or SEAL_WORDS[self.kind]

    def usable(self, on: date) -> bool:
        return bool(self.keeper.strip()) and self.since <= on and (self.until is None or on <= self.until)


@dataclass(frozen=True, slots=True)
class SealUse:
    """One imprint, written by printing: which seal, on which paper of which case, when and by whom."""

    seal: str
    paper: str
    case_no: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class SealBalance:
    """Papers printed without a use, uses without a paper, and papers sealed twice by the same seal."""

    unlogged: tuple[str, ...] = ()
    unprinted: tuple[str, ...] = ()
    doubled: tuple[str, ...] = ()

    @property
    def even(self) -> bool:
        return not (self.unlogged or self.unprinted or self.doubled)


def seal_for(seals: Iterable[Seal], organ: str, kind: SealKind, on: date) -> Seal:
    """The seal an act of this organ is sealed with: always its own; one act never asks for two organs' seals."""
    found = next((seal for seal in seals if (seal.organ, seal.kind) == (organ, kind) and seal.usable(on)), None)
    if found is None:
        raise Refused(Reason.SEAL_NOT_HERE, organ=organ, seal=SEAL_WORDS[kind])
    return found


def balance(uses: Iterable[SealUse], printed: Iterable[str]) -> SealBalance:
    """用印登记 of a day against the papers sealed that day, by document number; a reprint is not sealed anew."""
    logged = tuple(uses)
    papers, told = dict.fromkeys(printed), dict.fromkeys(use.paper for use in logged)
    twice = Counter((use.seal, use.paper) for use in logged)
    return SealBalance(
        tuple(paper for paper in papers if paper not in told),
        tuple(paper for paper in told if paper not in papers),
        tuple(dict.fromkeys(paper for (_, paper), count in twice.items() if count > 1)),
    )
