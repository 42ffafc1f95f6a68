"""What the case costs, on step 7: one row a listed fee, and the sheet that settles it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from clerk_app.domain.case import Intake
from clerk_app.domain.facts_service import FeeState
from clerk_app.domain.fees import Charge, charges_of
from clerk_app.domain.plan import Plan
from clerk_app.usecases.settle_fee import Settling
from ui.fee_sheet import FeeSheet
from ui.later_words import FEE_STATES, fee_names
from ui.pages.handover.view import FeeView
from ui.tasks import Job, Runner
from ui.verbs import Verbs
from ui.wording import trouble_words


class Charging:
    """One case's fees; ``done`` is called when one was settled, ``say`` where its sheet hears of nothing any more."""

    def __init__(
        self,
        page: QWidget,
        verbs: Callable[[], Verbs],
        desk: Runner,
        done: Callable[[], None],
        say: Callable[[str], None],
    ) -> None:
        self._page, self._verbs, self._desk, self._done, self._say = page, verbs, desk, done, say
        self._case_id = ""
        self._plan: Plan | None = None
        self._charges: tuple[Charge, ...] = ()
        self._sheet: FeeSheet | None = None

    def forget(self) -> None:
        self._case_id, self._plan, self._charges = "", None, ()

    def read(self, case_id: str, state: Intake, plan: Plan) -> None:
        self._case_id, self._plan, self._charges = case_id, plan, charges_of(plan, state)

    @property
    def open_ones(self) -> tuple[Charge, ...]:
        """What can be paid here: a fee published in words is paid where it is due."""
        return tuple(one for one in self._charges if one.state is FeeState.UNPAID and one.fen is not None)

    def views(self) -> tuple[FeeView, ...]:
        return tuple(self._view(str(place), charge) for place, charge in enumerate(self._charges))

    def open_fee(self, key: str = "") -> None:
        """The fee of that row, or the first that is open."""
        charge = self._charges[int(key)] if key else next(iter(self.open_ones), None)
        if charge is not None and self._plan is not None:
            named, _, _ = fee_names(charge, self._plan)
            self._sheet = FeeSheet(self._page.window(), charge, named, self._on_asked)

    def _view(self, key: str, charge: Charge) -> FeeView:
        assert self._plan is not None
        named, sum_words, basis = fee_names(charge, self._plan)
        elsewhere = charge.state is FeeState.UNPAID and charge.fen is None
        words, tone = ("到收费单位缴", "neutral") if elsewhere else FEE_STATES[charge.state]
        acts = {FeeState.UNPAID: "登记缴费" if charge.fen is not None else "免收", FeeState.PAID: "退费"}
        head, rest = (named, sum_words) if charge.fen is None else (sum_words, named)
        return FeeView(key, head, rest, basis, words, tone, charge.slip or charge.why, acts.get(charge.state, ""))

    def _on_asked(self, told: Settling) -> None:
        case_id, act, sheet = self._case_id, self._verbs().settle_fee, self._sheet
        assert sheet is not None

        def settled(_: object) -> None:
            sheet.close_sheet()
            self._done()

        def failed(error: Exception) -> None:
            sheet.refuse(trouble_words(error), self._say)

        self._desk.run(Job(self._page, lambda: act(case_id, told), settled, failed))
