"""Facts of one case as two ledgers write them: the window's and the office's, in the restaurant theme's items."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time

from clerk_app.codec.kinds import kind_of
from clerk_app.domain.case_order import home_of
from clerk_app.domain.crossing import CrossMode
from clerk_app.domain.facts import (
    AcceptedItem,
    ApplicationTaken,
    Body,
    CorrectionPoint,
    CorrectionRequested,
    Fact,
    HandledBody,
    Header,
    ItemsAccepted,
    ItemsReceived,
    OfficeBody,
    WindowBody,
)
from clerk_app.domain.facts_visit import CrossingAgreed
from clerk_app.domain.handling import Dossier, check_handling
from clerk_app.domain.item_clock import ItemClock
from clerk_app.domain.item_course import item_clocks
from clerk_app.domain.plan import Plan
from clerk_app.domain.powers import Powers
from tests.domain.clock_kit import CALENDAR
from tests.domain.test_plan import demo

HOME, OFFICE, GUEST = "190001-03-001", "190001-00-001", "190001-07-001"
FOOD, TOBACCO, FIRM = "food_licence", "tobacco_licence", "individual_registration"
HOTPOT = demo("restaurant-opening", "hotpot")
NOODLE = demo("restaurant-opening", "noodle")
HOUSE = demo("house-transfer")


@dataclass(slots=True)
class Case:
    """Append what happens; read the clocks of an item, or try what the office would record."""

    plan: Plan = HOTPOT
    facts: list[Fact] = field(default_factory=list)

    def window(self, day: date, body: WindowBody, origin: str = HOME) -> "Case":
        return self._append(origin, day, body)

    def office(self, body: OfficeBody, day: date | None = None) -> "Case":
        told = getattr(body, "day", day)
        return self._append(OFFICE, told or date(2026, 11, 18), body)

    def taken(self, day: date) -> "Case":
        theme = self.plan.theme.slug
        return self.window(
            day, ApplicationTaken("1" * 20, theme, self.plan.single_item, dict(self.plan.answers), (), (), ())
        )

    def received(self, day: date, *items: str) -> "Case":
        return self.taken(day).window(day, ItemsReceived(day, items or (FOOD,), day))

    def crossed(self, day: date) -> "Case":
        """Received here for another place."""
        duties = (("190001", "收件"), ("190402", "决定"))
        return self.window(
            day, CrossingAgreed(day, CrossMode.RECEIVED_FOR, "190001", "190402", duties, "安宁市政务大厅")
        )

    def accepted(self, day: date, *items: str) -> "Case":
        taken = tuple(AcceptedItem(slug, day) for slug in items or (FOOD,))
        return self.taken(day).window(day, ItemsAccepted(day, taken))

    def asked(self, day: date, *abouts: str, item: str = FOOD) -> "Case":
        points = tuple(CorrectionPoint(about, "未提交") for about in abouts)
        return self.taken(day).window(day, CorrectionRequested(day, (item,), points))

    def where(self, day: date, item: str = FOOD) -> tuple[str, int, date, str]:
        """The first fields of everything that the office records."""
        return (*home_of(self.facts), day, item)

    def clock(self, today: date, item: str = FOOD, powers: Powers | None = None) -> ItemClock:
        return item_clocks(CALENDAR, self.plan, self.facts, today, powers)[item]

    def record(self, body: HandledBody, today: date | None = None) -> "Case":
        """As the office does: checked, then written; refused without a trace."""
        check_handling(Dossier(self.plan, tuple(self.facts), CALENDAR, today or body.day), body)
        return self.office(body)

    def _append(self, origin: str, day: date, body: Body) -> "Case":
        seq = 1 + sum(fact.header.origin == origin for fact in self.facts)
        at = datetime.combine(day, time(2), UTC)
        header = Header(f"{origin}{seq}", "c", origin, seq, kind_of(body), at, 0, 0, 0, "0107", "", "")
        self.facts.append(Fact(header, body))
        return self
