"""本次评价 on step 7: whether this visit was rated, and the screen turned to the applicant; never how."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QWidget

from clerk_app.domain.case import Intake
from clerk_app.domain.facts import Fact
from clerk_app.domain.plan import Plan
from clerk_app.domain.rating import Rated, rated_as
from clerk_app.domain.rating_services import service_today
from clerk_app.usecases.room import Room
from ui.pages.handover.view import RatingCard
from ui.rating_desk import RatingDesk
from ui.rating_words import RATED, about_words
from ui.tasks import Runner
from ui.verbs import Verbs

_NOTES = {
    Rated.NOT_YET: "翻屏由申请人自己选，窗口看不到选了哪一档。",
    Rated.DONE: "已密封，窗口看不到选了哪一档。",
    Rated.SKIPPED: "申请人没有评；改了主意，还可以再评。",
}


def rated_today(facts: Iterable[Fact], state: Intake, room: Room) -> Rated:
    """Of the visit that is at the window now."""
    service = service_today(facts, room.station.origin, room.clock.today()).number
    return rated_as(state, service)


class Rating:
    """``read`` reads the case again when something was recorded."""

    def __init__(
        self,
        page: QWidget,
        verbs: Callable[[], Verbs],
        desk: Runner,
        read: Callable[[], None],
        say: Callable[[str], None],
    ) -> None:
        self._read_again = read
        self._desk = RatingDesk(page, verbs, desk, self._on_done, say)
        self._case_id, self._about = "", ""
        self._rated = Rated.NOT_YET

    def read(self, case_id: str, rated: Rated, plan: Plan) -> None:
        self._case_id, self._rated, self._about = case_id, rated, about_words(plan)

    def forget(self) -> None:
        """The screen comes back with the person; what was not submitted is not rated."""
        self._case_id, self._rated = "", Rated.NOT_YET
        self._desk.turn_back()

    def turn(self) -> None:
        if self._case_id and self._rated is not Rated.DONE:
            self._desk.turn(self._case_id, self._about)

    def view(self) -> RatingCard:
        words, tone = RATED[self._rated]
        return RatingCard(words, tone, _NOTES[self._rated], open=self._rated is not Rated.DONE)

    def _on_done(self, case_id: str) -> None:
        if case_id == self._case_id:
            self._read_again()
