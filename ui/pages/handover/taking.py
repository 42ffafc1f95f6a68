"""Who takes the papers: the people of the case, the usual one marked; somebody else by name, number and relation."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from clerk_app.domain.case import Intake
from clerk_app.domain.identity import resident_fault
from clerk_app.domain.plan import Plan
from clerk_app.domain.receivers import Relation
from clerk_app.domain.taking import OF_FIRMS, OF_PERSONS, Taker, for_firm, takers
from clerk_app.usecases.room import Room
from ui.act_sheet import ActSheet, line_edit
from ui.later_words import RELATIONS
from ui.pages.handover.view import TakersView
from ui.widgets.basics import box, column, label, row
from ui.widgets.digit_pick import DigitPick, Option
from ui.widgets.sheet import SheetView

_OTHER, _MOST, _RESIDENT = "other", 4, 18
_NAME = "intake.handover.taker_sheet"


class Takers:
    """One case's; ``changed`` is called when another one is marked."""

    def __init__(self, page: QWidget, room: Room, changed: Callable[[], None]) -> None:
        self._page, self._room, self._changed = page, room, changed
        self._people: tuple[Taker, ...] = ()
        self._others: tuple[Taker, ...] = ()
        self._chosen: Taker | None = None
        self._firm = False
        self._sheet: TakerSheet | None = None

    @property
    def chosen(self) -> Taker | None:
        """None leaves it to the usual one."""
        return self._chosen or next(iter(self._people), None)

    @property
    def words(self) -> str:
        return taker_words(self.chosen) if self.chosen else ""

    def forget(self) -> None:
        self._people, self._others, self._chosen, self._firm = (), (), None, False

    def read(self, state: Intake, plan: Plan) -> None:
        if state.application is None:
            return
        self._firm = for_firm(state, plan)
        self._people = takers(state, plan, self._room.clock.today())[:_MOST]

    def view(self) -> TakersView:
        everybody = (*self._people, *self._others)
        chosen = next((str(place) for place, one in enumerate(everybody) if one == self.chosen), "")
        named = tuple((str(place), taker_words(one)) for place, one in enumerate(everybody))
        return TakersView((*named, (_OTHER, "其他人…")), chosen)

    def pick(self, key: str) -> None:
        everybody = (*self._people, *self._others)
        if key == _OTHER:
            today = self._room.clock.today()
            self._sheet = TakerSheet(self._page.window(), today, firm=self._firm, done=self._on_other)
        else:
            self._chosen = everybody[int(key)]
        self._changed()

    def _on_other(self, taker: Taker) -> None:
        self._others, self._chosen = (taker,), taker
        self._changed()


class TakerSheet(ActSheet):
    """代收: whether this person may take it is judged when the paper is handed over, by the same rule as everybody."""

    def __init__(self, host: QWidget, today: date, *, firm: bool, done: Callable[[Taker], None]) -> None:
        self._today, self._done = today, done
        self._name = line_edit(f"{_NAME}.name", "姓名")
        self._number = line_edit(f"{_NAME}.number", "公民身份号码")
        self._relation = DigitPick(f"{_NAME}.relation", columns=3)
        open_ones = tuple(one for one in Relation if one in (OF_FIRMS if firm else OF_PERSONS))
        self._relation.show_options([Option(one, RELATIONS[one]) for one in open_ones], open_ones[0])
        self._relation.picked.connect(self._relation.mark)
        body = box("plain")
        names = box("plain")
        names.setLayout(row(self._name, self._number, spacing=8))
        body.setLayout(column(names, label("与申请人的关系", "lab"), self._relation, spacing=8))
        view = SheetView("代收人", "核对证件后填写；代理人要有委托书，在第 3 步登记", "由他签收", "user-plus")
        super().__init__(host, _NAME, view, body)
        self._name.returnPressed.connect(self._number.setFocus)
        self._number.returnPressed.connect(self._relation.focus_first)
        self.asked.connect(self._on_asked_for)

    def _on_asked_for(self) -> None:
        name, number = self._name.text().strip(), self._number.text().strip()
        if not name or not number:
            self.tell("代收人要有姓名和证件号码。请核对证件后填写。")
            return
        if len(number) == _RESIDENT and resident_fault(number, self._today):
            self.tell("公民身份号码不对。请核对证件后重填；用其他证件的写其他证件号码。")
            return
        self.close_sheet()
        self._done(Taker(name, Relation(self._relation.chosen), id_no=number, here=True))


def taker_words(taker: Taker) -> str:
    return f"{taker.name}（{RELATIONS[taker.relation]}）"
