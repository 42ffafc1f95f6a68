"""请评价: the screen is turned to the applicant and comes back; here it is only told whether something was done."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from clerk_app.domain.rating import Opinion
from ui.rating_screen import RatingScreen, RatingView
from ui.tasks import Job, Runner
from ui.verbs import Verbs
from ui.wording import ZONE, trouble_words


class RatingDesk:
    """One turned screen at a time; ``done`` is told the case when something is on record."""

    def __init__(
        self,
        host: QWidget,
        verbs: Callable[[], Verbs],
        desk: Runner,
        done: Callable[[str], None],
        say: Callable[[str], None],
    ) -> None:
        self._host, self._verbs, self._desk, self._done, self._say = host, verbs, desk, done, say
        self.screen: RatingScreen | None = None
        self._case_id = ""

    def turn(self, case_id: str, about: str) -> None:
        """Only where the rating could be taken; else it is said why not."""

        def ready(_: object) -> None:
            self._open(case_id, about)

        check = self._verbs().rate.check
        self._desk.run(Job(self._host, lambda: check(case_id), ready, self._on_failed))

    def turn_back(self) -> None:
        """The next person comes: what was not submitted is not rated."""
        if self.screen is not None:
            self.screen.close()

    def _open(self, case_id: str, about: str) -> None:
        self.turn_back()
        self._case_id = case_id
        self.screen = RatingScreen(self._view(about), self._host.window())
        self.screen.submitted.connect(self._on_submitted)
        self.screen.skipped.connect(self._on_skipped)
        self.screen.left.connect(self._on_left)
        self.screen.turn(self._host)

    def _view(self, about: str) -> RatingView:
        room = self._verbs().room
        now = room.clock.now().astimezone(ZONE)
        window = room.station.label or f"{room.station.window} 窗口"
        when = f"{now.year}年{now.month}月{now.day}日 {now:%H:%M}"
        return RatingView(room.hall.name, window, room.clerk.name, about, when)

    def _on_submitted(self, opinion: Opinion) -> None:
        case_id, act, screen = self._case_id, self._verbs().rate, self.screen
        assert screen is not None

        def given(_: object) -> None:
            if self.screen is screen:
                screen.thank()
            self._done(case_id)

        self._desk.run(Job(self._host, lambda: act(case_id, opinion), given, self._on_not_kept))

    def _on_skipped(self) -> None:
        case_id, act = self._case_id, self._verbs().skip_rating

        def skipped(_: object) -> None:
            self.turn_back()
            self._done(case_id)

        self._desk.run(Job(self._host, lambda: act(case_id), skipped, self._on_not_kept))

    def _on_left(self) -> None:
        screen, self.screen = self.screen, None
        if screen is not None:
            screen.deleteLater()

    def _on_not_kept(self, error: Exception) -> None:
        if self.screen is not None:
            self.screen.refuse(trouble_words(error))
        else:
            self._say(trouble_words(error))

    def _on_failed(self, error: Exception) -> None:
        self._say(trouble_words(error))
