"""原件在谁手里 (P03): who holds each original of a case now, from its moves alone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from clerk_app.domain.case_order import in_order
from clerk_app.domain.facts import Fact, OriginalsReturned
from clerk_app.domain.facts_delivery import Custody, CustodyMoved, Keeper
from clerk_app.domain.refusal import Reason, Refused


@dataclass(frozen=True, slots=True)
class Held:
    """``by`` and ``holder`` have it; ``bag`` is the slip it lies under (kind 20), ``place`` the shelf."""

    thing: str
    by: Keeper
    holder: str
    since: date
    custody: Custody
    bag: str = ""
    place: str = ""

    @property
    def back(self) -> bool:
        return self.by is Keeper.APPLICANT


def custody_of(facts: Iterable[Fact]) -> Mapping[str, Held]:
    """By thing; what the applicant never left here is with the applicant and not listed."""
    found: dict[str, Held] = {}
    for dated in in_order(facts):
        match dated.fact.body:
            case CustodyMoved() as moved:
                bag = moved.bag or (found[moved.thing].bag if moved.thing in found else "")
                found[moved.thing] = Held(
                    moved.thing, moved.to, moved.holder, dated.day, moved.custody, bag, moved.place
                )
            case OriginalsReturned(slots=slots):
                for slot in set(slots) & set(found):
                    was = found[slot]
                    back = replace(was, by=Keeper.APPLICANT, holder="", since=dated.day, custody=Custody.RETURNED)
                    found[slot] = replace(back, place="")
            case _:
                continue
    return found


def check_move(held: Mapping[str, Held], move: CustodyMoved) -> None:
    """P03: a paper moves from who has it; what was surrendered for good (收缴) never goes back to the applicant."""
    if not move.holder.strip() and move.to is not Keeper.APPLICANT:
        raise Refused(Reason.HOLDER_NEEDED)
    has = held.get(move.thing)
    at = has.by if has else Keeper.APPLICANT
    if move.by is not at:
        raise Refused(Reason.NOT_IN_CUSTODY, thing=move.thing)
    gone = has is not None and has.custody is Custody.SURRENDERED
    if (gone and move.to is Keeper.APPLICANT) or (move.custody is Custody.RETURNED) != (move.to is Keeper.APPLICANT):
        raise Refused(Reason.NOT_IN_CUSTODY, thing=move.thing)
