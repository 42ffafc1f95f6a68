"""原件交接 (P03): on the case sheet, who has each original now, and a move of one from hand to hand."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from clerk_app.domain.custody import Held
from clerk_app.domain.facts_delivery import Custody, CustodyMoved, Keeper
from clerk_app.domain.plan import Plan
from ui.delivery_words import CUSTODIES, KEEPERS
from ui.form_sheet import Filled, Form, FormSheet, Line, Pick
from ui.tasks import Job, Runner
from ui.verbs import Verbs
from ui.widgets.digit_pick import Option
from ui.widgets.sheet import SheetView
from ui.wording import trouble_words

_MOST = 9
_TO = {
    Custody.KEPT: Keeper.WINDOW,
    Custody.LENT: Keeper.DEPARTMENT,
    Custody.SURRENDERED: Keeper.ARCHIVE,
    Custody.RETURNED: Keeper.APPLICANT,
}


def held_words(held: Mapping[str, Held]) -> str:
    """窗口 2 份，部门 1 份; empty where the applicant has everything."""
    away = [one.by for one in held.values() if not one.back]
    return "，".join(f"{KEEPERS[by]} {away.count(by)} 份" for by in Keeper if by in away)


def movable(plan: Plan, held: Mapping[str, Held]) -> tuple[str, ...]:
    """What has moved before first, then every material whose original is kept or shown."""
    originals = [one.slug for one in plan.materials if one.copies.original_kept or one.copies.original_shown]
    return tuple(dict.fromkeys((*held, *originals)))[:_MOST]


class OriginalsDesk:
    """``done`` hears the case when a move is on record."""

    def __init__(
        self, host: QWidget, verbs: Verbs, desk: Runner, done: Callable[[str], None], say: Callable[[str], None]
    ) -> None:
        self._host, self._verbs, self._desk, self._done, self._say = host, verbs, desk, done, say
        self._held: Mapping[str, Held] = {}
        self._sheet: FormSheet | None = None
        self._case_id = ""

    def open(self, case_id: str, plan: Plan, held: Mapping[str, Held]) -> None:
        self._case_id, self._held = case_id, held
        things = movable(plan, held)
        named = tuple(Option(slug, _name(plan, slug), _where(held.get(slug))) for slug in things)
        acts = tuple(Option(one, CUSTODIES[one]) for one in Custody)
        picks = (
            Pick("thing", "哪一份", named, things[0] if things else "", 3),
            Pick("custody", "怎么交接", acts, "", 4),
        )
        lines = (Line("holder", "交给谁；退还申请人的留空"), Line("place", "存放位"))
        view = SheetView("原件交接", "每次换手都记录；留存的自动编袋号", "记录交接", "hand", "info")
        self._sheet = FormSheet(self._host, "case.originals", view, Form(picks, lines), self._move, width=820)

    def _move(self, told: Filled) -> None:
        sheet, held = self._sheet, self._held.get(told.picks["thing"])
        if sheet is None or not told.picks["custody"]:
            if sheet is not None:
                sheet.tell("请选怎么交接：留存、借出、收缴或退还。")
            return
        custody, room = Custody(told.picks["custody"]), self._verbs.room
        holder = told.lines["holder"] or (room.station.label if custody is Custody.KEPT else "")
        move = CustodyMoved(
            room.clock.today(),
            told.picks["thing"],
            custody,
            held.by if held else Keeper.APPLICANT,
            _TO[custody],
            holder.strip(),
            held.holder if held else "",
            place=told.lines["place"].strip(),
        )
        act, case_id = self._verbs.results.move_originals, self._case_id
        self._desk.run(Job(self._host, lambda: act(case_id, (move,)), self._on_moved, self._on_failed))

    def _on_moved(self, bag: str) -> None:
        if self._sheet is not None:
            self._sheet.close_sheet()
        self._say(f"原件已留存，袋号 {bag[2:]}。" if bag else "交接已记录。")
        self._done(self._case_id)

    def _on_failed(self, error: Exception) -> None:
        if self._sheet is not None:
            self._sheet.refuse(trouble_words(error), self._say)


def _name(plan: Plan, slug: str) -> str:
    planned = plan.planned_material(slug)
    return planned.material.zh if planned else slug


def _where(held: Held | None) -> str:
    if held is None or held.back:
        return "在申请人手里"
    return "　".join(filter(None, (f"在{KEEPERS[held.by]} {held.holder}".strip(), held.place)))
