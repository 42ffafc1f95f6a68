"""A department's answer or result as a fact of the case: checked, written and put on the home's feed in one act."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import or_, select

from backoffice.office import Office
from backoffice.registering import applied_facts, say
from backoffice.rejected import Rejected
from backoffice.tables import HomeRow
from clerk_app.domain.calendar import WorkCalendar
from clerk_app.domain.case_order import home_of
from clerk_app.domain.catalogue import Catalogue
from clerk_app.domain.facts import ApplicationTaken, HandledBody
from clerk_app.domain.handling import Dossier, check_handling
from clerk_app.domain.item_course import plan_of

Make = Callable[[str, int], HandledBody]
"""The fact, given the window's fact that it is written upon: origin and seq."""


@dataclass(frozen=True, slots=True)
class Recorder:
    """What the office needs to judge a record besides its own store."""

    office: Office
    catalogue: Catalogue
    calendar: WorkCalendar

    def __call__(self, case: str, make: Make) -> HandledBody:
        """``case`` is its number, or its id where two have one number.

        Raises Rejected and Refused; then nothing is written. A window that waits on its feed hears when it asks next.
        """
        with self.office.transaction() as session:
            wanted = or_(HomeRow.case_no == case, HomeRow.case_id == case)
            rows = session.scalars(select(HomeRow).where(wanted, HomeRow.case_no != "").limit(2)).all()
            if len(rows) != 1:
                raise Rejected(404, "two_cases" if rows else "no_case", case)
            case_id, home = rows[0].case_id, rows[0].origin
            facts = applied_facts(session, case_id, home)
            taken = next((fact.body for fact in facts if isinstance(fact.body, ApplicationTaken)), None)
            plan = plan_of(self.catalogue.theme(taken.theme) if taken else None, facts)
            if plan is None:
                raise Rejected(409, "no_plan", taken.theme if taken else "")
            body = make(*home_of(facts))
            check_handling(Dossier(plan, facts, self.calendar, self.office.parts.clock.today()), body)
            say(self.office, session, case_id, home, body)
            return body
