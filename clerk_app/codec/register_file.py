"""The registers of mandates and seals in hall.toml: [[mandate]] and [[seal]], each checked against organs and seals."""

from collections.abc import Collection, Iterable
from datetime import date

import msgspec

from clerk_app.domain.catalogue import EVERY_ITEM
from clerk_app.domain.registers import EVERY_WINDOW, HALL_ORGAN, Act, Mandate, SealKind
from clerk_app.domain.seals import SEAL_WORDS, Seal


class RawMandate(msgspec.Struct, forbid_unknown_fields=True):
    organ: str
    document_no: str
    acts: tuple[Act, ...]
    since: date
    seal: SealKind
    until: date | None = None
    items: tuple[str, ...] = (EVERY_ITEM,)
    windows: tuple[str, ...] = (EVERY_WINDOW,)
    hall_seal: bool = False


class RawSeal(msgspec.Struct, forbid_unknown_fields=True):
    number: str
    organ: str
    kind: SealKind
    keeper: str
    electronic: bool = False
    since: date = date.min
    until: date | None = None
    engraved: str = ""


class RegisterFault(Exception):
    """An entry that cannot hold; the message is one sentence of what and what to do."""


def read_seals(raw: Iterable[RawSeal], organs: Collection[str]) -> tuple[Seal, ...]:
    """Every seal has a number of its own, an organ of the hall and a keeper (M06)."""
    found: dict[str, Seal] = {}
    for one in raw:
        place = f"印章“{one.number}”"
        if not one.number.strip() or one.number in found:
            raise RegisterFault(f"{place}的编号是空的，或者与前面的重复，请改正编号")
        if one.organ not in {*organs, HALL_ORGAN}:
            raise RegisterFault(f"{place}的机关“{one.organ}”没有登记，请改成 [[organ]] 里的 slug，或 hall")
        if not one.keeper.strip():
            raise RegisterFault(f"{place}没有保管人，请填 keeper")
        if one.until is not None and one.until < one.since:
            raise RegisterFault(f"{place}的止日 {one.until} 早于起日 {one.since}，请核对日期")
        found[one.number] = Seal(
            one.number, one.organ, one.kind, one.keeper, one.electronic, one.since, one.until, one.engraved
        )
    return tuple(found.values())


def read_mandates(raw: Iterable[RawMandate], organs: Collection[str], seals: Iterable[Seal]) -> tuple[Mandate, ...]:
    """Every mandate is of an organ of the hall, says what it gives, and its papers have a seal in the register."""
    known = {(seal.organ, seal.kind) for seal in seals}
    return tuple(_mandate(one, organs, known) for one in raw)


def _mandate(one: RawMandate, organs: Collection[str], known: Collection[tuple[str, SealKind]]) -> Mandate:
    place = f"授权“{one.document_no}”"
    if one.organ not in organs:
        raise RegisterFault(f"{place}的机关“{one.organ}”没有登记，请改成 [[organ]] 里的 slug")
    if not (one.document_no.strip() and one.acts and one.items and one.windows):
        raise RegisterFault(f"机关“{one.organ}”的{place}缺文号、acts、items 或 windows，请补上")
    if one.until is not None and one.until < one.since:
        raise RegisterFault(f"{place}的止日 {one.until} 早于起日 {one.since}，请核对日期")
    found = Mandate(
        one.organ,
        one.document_no,
        frozenset(one.acts),
        one.since,
        one.until,
        one.items,
        one.windows,
        one.seal,
        one.hall_seal,
    )
    seals = [found.sealer(act) for act in Act if act in found.acts]
    if Act.ACCEPT in found.acts:
        seals.append((found.organ, found.seal))  # of its commitments (F10): the hall's stands on the joint notice alone
    for organ, kind in dict.fromkeys(seals):
        if (organ, kind) not in known:
            raise RegisterFault(f"{place}要用的{SEAL_WORDS[kind]}（{organ}，{kind}）没有登记，请补 [[seal]]")
    return found
