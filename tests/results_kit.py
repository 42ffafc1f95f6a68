"""A house transfer at the results desk: what its departments decide, and what a clerk does with the papers then."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

import pytest

from clerk_app.domain.agents import Power
from clerk_app.domain.case_order import home_of
from clerk_app.domain.facts import Body
from clerk_app.domain.facts_delivery import Arrived, ResultsPosted, Shown
from clerk_app.domain.facts_handling import ItemDecided
from clerk_app.domain.facts_people import AuthorityGiven, PartyAppeared
from clerk_app.domain.handing_out import Collector
from clerk_app.domain.people import Assurance
from clerk_app.domain.receivers import Relation
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.results import CaseResults, results_of
from clerk_app.domain.signatures import Grade
from clerk_app.domain.taking import Taker
from clerk_app.ports import FeedPage
from clerk_app.usecases.results_in import Arrival, RegisterArrivals
from clerk_app.usecases.results_out import GiveResults
from tests.desk_kit import Desk
from tests.journeys.compare import everything
from tests.later_kit import BUYER, BUYER_NO
from tests.sealing import chain, lines

OFFICE = "190001-00-001"
CERTIFICATE, PROOF = "不动产权证书", "不动产登记证明"
SELF = Taker(BUYER, Relation.SELF, id_no=BUYER_NO)
AGENT = Taker("何静", Relation.AGENT, "agent", "190121199612242680")


@dataclass(slots=True)
class Results:
    """One window with one case ``h``, and the office's ledger as far as it has said anything."""

    desk: Desk
    said: list[Body] = field(default_factory=list)

    def decide(self, *items: str, granted: bool = True, number: str = "云溪0001") -> None:
        origin, seq = home_of(self.desk.look.facts("h"))
        today = self.desk.clock.today()
        self.hear(
            *(ItemDecided(origin, seq, today, item, granted, number, "" if granted else "不符") for item in items)
        )

    def hear(self, *bodies: Body) -> None:
        """The office's feed, from its first word on."""
        self.said += bodies
        told = lines(chain(OFFICE, "h", self.said, self.desk.ids))[-len(bodies) :]
        self.desk.sync_book.apply_feed(FeedPage(told, 0, len(self.said)))

    def arrive(self, *items: str, shelf: str = "B2-07", batch: str = "") -> None:
        register = RegisterArrivals(self.desk.room, self.desk.open_book)
        register([Arrival("h", Arrived(item, "", shelf)) for item in items], batch)

    def give(self, *items: str, who: Collector | None = None, room_of: Desk | None = None) -> str:
        desk = room_of or self.desk
        return GiveResults(desk.room, desk.open_book)("h", items, who or by())

    @property
    def now(self) -> CaseResults:
        return results_of(self.desk.look.facts("h"))


def by(taker: Taker = SELF, shown: Shown = Shown.CARD, signed: Grade | None = Grade.INK, **more: object) -> Collector:
    return Collector(taker, shown, signed, **more)  # type: ignore[arg-type]


def post(
    *items: str, checked: bool = True, address: str = "云溪市平安路 7 号", tracking: str = "EX19"
) -> ResultsPosted:
    day = date(2026, 11, 18)
    return ResultsPosted(day, "", items, BUYER, "138", address, "邮政特快", tracking, address_checked=checked)


def agent(*powers: Power) -> tuple[PartyAppeared, AuthorityGiven]:
    day = date(2026, 11, 18)
    here = PartyAppeared("agent", 0, AGENT.name, day, present=True, assurance=Assurance.CARD, id_no=AGENT.id_no)
    return here, AuthorityGiven("buyer", "agent", powers, day, None, ("*",))


def refused(results: Results, act: Callable[..., object], *given: object) -> Reason:
    """The rule says no, and not a trace of it stays."""
    before = everything(results.desk.engine)
    with pytest.raises(Refused) as caught:
        act(*given)
    assert everything(results.desk.engine) == before
    return caught.value.reason
