"""One look at a day: its figures, the table along one dimension, the cases behind the chosen row; and the way down."""

from dataclasses import dataclass, field, replace
from datetime import date

from clerk_app.queries import CaseLine, DayFigures, DayFilter, Dimension, Look, NoLine, RatingDay, Tally
from ui.wording import ZONE

DOWN = (Dimension.WINDOW, Dimension.CLERK, Dimension.THEME, Dimension.CHOICE)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: ``path`` are the rows opened, ``row`` the chosen one (empty: all), ``choice`` the card's."""

    day: date
    dimension: Dimension = Dimension.WINDOW
    path: tuple[tuple[Dimension, str], ...] = ()
    row: str = ""
    choice: int = 0

    @property
    def within(self) -> DayFilter:
        """What the opened rows leave."""
        narrowed = DayFilter()
        for dimension, key in self.path:
            narrowed = _narrower(narrowed, dimension, key)
        return narrowed

    @property
    def cases(self) -> DayFilter:
        """What the list shows: the chosen row of what is left, by the card where the row says nothing of it."""
        narrowed = _narrower(self.within, self.dimension, self.row) if self.row else self.within
        return replace(narrowed, choice=self.choice) if self.choice and not narrowed.choice else narrowed

    def down(self, row: str) -> "Question":
        """Open a row: the same figures along the next dimension that is not settled yet."""
        path = (*self.path, (self.dimension, row))
        settled = {dimension for dimension, _ in path}
        left = [dimension for dimension in DOWN if dimension not in settled]
        return replace(self, path=path, dimension=left[0], row="") if left else replace(self, row=row)

    def up(self) -> "Question":
        if not self.path:
            return replace(self, row="")
        *rest, (dimension, row) = self.path
        return replace(self, path=tuple(rest), dimension=dimension, row=row)


@dataclass(frozen=True, slots=True)
class Reading:
    """The answer; ``unsent`` are cases of that day the office does not hold yet, ``noes`` what was not done."""

    question: Question
    figures: DayFigures
    tallies: tuple[Tally, ...]
    cases: tuple[CaseLine, ...]
    unsent: int
    noes: tuple[NoLine, ...] = ()
    ratings: RatingDay = field(default_factory=RatingDay)


def read_day(look: Look, question: Question) -> Reading:
    """On the look lane."""
    day = question.day
    unsent = [case for case in look.outbox().waiting if case.decided_at and _day_of(case) == day]
    tallies = look.tally(day, question.dimension, question.within)
    cases = look.cases_of_day(day, question.cases)
    return Reading(question, look.day(day), tallies, cases, len(unsent), look.noes(day), look.rating_day(day))


def _day_of(case: CaseLine) -> date | None:
    return case.decided_at.astimezone(ZONE).date() if case.decided_at else None


def _narrower(narrowed: DayFilter, dimension: Dimension, key: str) -> DayFilter:
    match dimension:
        case Dimension.WINDOW:
            return replace(narrowed, window=key)
        case Dimension.CLERK:
            return replace(narrowed, clerk=key)
        case Dimension.THEME:
            return replace(narrowed, theme=key)
        case Dimension.CHOICE:
            return replace(narrowed, choice=int(key))
        case Dimension.HOUR:
            return replace(narrowed, hour=int(key))
