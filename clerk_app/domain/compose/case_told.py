"""A case as a paper of it is composed from: the form as it stood, and everything that is on record."""

from dataclasses import dataclass

from clerk_app.domain.calendar import WorkCalendar
from clerk_app.domain.case import Handling, Intake, fold_handling, fold_intake
from clerk_app.domain.compose.setting import values_of
from clerk_app.domain.facts import ApplicationTaken, Body, DocumentIssued, Fact
from clerk_app.domain.voiding import in_force


@dataclass(frozen=True, slots=True)
class CaseTold:
    """``taken`` is the form with what was corrected by then; ``facts`` are all of the case."""

    taken: ApplicationTaken
    facts: tuple[Fact, ...]
    calendar: WorkCalendar

    @property
    def state(self) -> Intake:
        return fold_intake(self.facts)

    @property
    def handling(self) -> Handling:
        return fold_handling(self.facts)

    @property
    def values(self) -> dict[str, str]:
        return values_of(self.taken.entries)

    def document(self, *forms: str, items: tuple[str, ...] = ()) -> DocumentIssued | None:
        """The newest paper in force of these forms, on one of these items if any are named."""
        fitting = (
            one
            for one in reversed(in_force(self.state))
            if one.form in forms and (not items or set(items) & set(one.items))
        )
        return next(fitting, None)

    def document_of(self, paper: str) -> DocumentIssued | None:
        """A paper by its id, whatever became of it."""
        return next((one for one in reversed(self.state.documents) if one.paper == paper), None)

    def fact_of(self, body: Body) -> Fact:
        return next(fact for fact in self.facts if fact.body is body)
