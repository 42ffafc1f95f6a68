"""What may still be done with a decided case: amend, withdraw, let lapse, settle a fee; each on a sheet of its own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtWidgets import QWidget

from clerk_app.domain.accepting import Later, acceptable_later, came_today, rows_waited_for
from clerk_app.domain.amending import amendable
from clerk_app.domain.case import Stage, Status, fold_handling, fold_intake, standing_choices, status_of
from clerk_app.domain.compose.copies import compared
from clerk_app.domain.compose.correction import edited_point, name_of
from clerk_app.domain.compose.transfer import departments_of
from clerk_app.domain.custody import Held, custody_of
from clerk_app.domain.facts import DocumentIssued, Fact
from clerk_app.domain.facts_service import FeeState
from clerk_app.domain.fees import Charge, charges_of
from clerk_app.domain.item_course import plan_of
from clerk_app.domain.lapsing import lapsable
from clerk_app.domain.parties import Row
from clerk_app.domain.plan import Plan, PlannedField
from clerk_app.domain.rating_services import may_rate_today
from clerk_app.domain.refusal import Refused
from clerk_app.domain.service import crossing_of
from clerk_app.domain.supplements import values
from clerk_app.domain.taking import Taker, takers
from clerk_app.domain.voiding import in_force, voidable
from clerk_app.ports import Approval, Outage
from clerk_app.usecases.issue_papers import missing_papers
from clerk_app.usecases.room import Room
from clerk_app.usecases.settle_fee import Settling
from ui.act_sheet import ActSheet
from ui.case_forms import AcceptSheet, AgainSheet, AmendSheet, LapseSheet, WithdrawSheet
from ui.delivering import DeliverDesk, to_deliver
from ui.fee_sheet import FeeSheet
from ui.later_words import fee_names
from ui.originals import OriginalsDesk, movable
from ui.people_words import lack_words
from ui.printing_desk import PrintingDesk
from ui.rating_desk import RatingDesk
from ui.rating_words import about_words
from ui.supplement_sheet import PointLine
from ui.supplementing import SupplementDesk, correcting, point_lines
from ui.tasks import Job, Runner
from ui.verbs import Verbs
from ui.void_sheet import VoidSheet
from ui.wording import day_words, trouble_words, yuan_words

_TAKERS = 4
_OVER = frozenset({Status.COMPLETED, Status.WITHDRAWN, Status.LAPSED, Status.REFUSED})


@dataclass(frozen=True, slots=True)
class CaseLeft:
    """What is left to do with one case here; nothing of another window's, and nothing today's catalogue cannot read.

    ``fields`` may be amended, those with a value first; ``points`` are still open, for the items ``waiting``. What is
    ``over`` keeps its fees. ``departments`` still have something of it to handle. ``rateable``: here today.
    ``forms`` of single items can be made of it; ``copied``: some photocopy was compared with its original.
    """

    case_id: str
    plan: Plan
    points: tuple[PointLine, ...]
    waiting: tuple[str, ...]
    fields: tuple[tuple[PlannedField, str], ...]
    lapsed: tuple[str, ...]
    charges: tuple[Charge, ...]
    withdrawable: bool
    withdrawn: bool
    later: tuple[Later, ...] = ()
    awaited: tuple[Row, ...] = ()
    over: frozenset[str] = frozenset()
    departments: tuple[str, ...] = ()
    rateable: bool = False
    holding: tuple[DocumentIssued, ...] = ()
    handed_over: frozenset[str] = frozenset()
    unissued: int = 0
    originals: Mapping[str, Held] = field(default_factory=dict)
    forms: int = 0
    copied: bool = False
    deliverable: tuple[DocumentIssued, ...] = ()
    takers: tuple[Taker, ...] = ()

    @property
    def payable(self) -> Charge | None:
        """The first fee that is to be paid here, or after a withdrawal to go back."""
        wanted = FeeState.PAID if self.withdrawn else FeeState.UNPAID
        open_ones = [
            one for one in self.charges if one.fen is not None and not (self.withdrawn and one.item in self.over)
        ]
        return next((one for one in open_ones if one.state is wanted), None)


def left_of(case_id: str, facts: tuple[Fact, ...], room: Room) -> CaseLeft | None:
    intake, handling = fold_intake(facts), fold_handling(facts)
    plan = plan_of(room.catalogue.theme(intake.application.theme) if intake.application else None, facts)
    if plan is None or intake.home != room.station.origin:
        return None
    told = values(intake)
    fields = ((planned, told.get(planned.slug, "")) for planned in amendable(intake, plan))
    desk = room.desk_for(crossing_of(intake.crossing) if intake.crossing else None)
    later = acceptable_later(intake, plan, facts, desk) if intake.stage is Stage.DECIDED else ()
    undecided = set(intake.decisions) - intake.over - set(handling.results)
    return CaseLeft(
        case_id,
        plan,
        point_lines(intake, handling, plan) if intake.stage is Stage.DECIDED else (),
        correcting(intake) if intake.stage is Stage.DECIDED else (),
        tuple(sorted(fields, key=lambda pair: not pair[1])),
        lapsable(room.calendar, plan, facts, room.clock.today(), desk.powers),
        charges_of(plan, intake, standing_choices(intake, handling)),
        bool(undecided) and status_of(intake, handling) not in _OVER and intake.stage is Stage.DECIDED,
        intake.stage is Stage.WITHDRAWN,
        later,
        rows_waited_for(intake, plan, [lack for one in later for lack in one.lacks], room.clock.today()),
        intake.over | set(handling.results),
        departments_of(intake, plan) if intake.stage is Stage.DECIDED else (),
        may_rate_today(facts, intake, room.station.origin, room.clock.today()),
        voidable(intake),
        intake.handed_over,
        len(missing_papers(plan, intake.application, facts)) if intake.application else 0,
        custody_of(facts),
        len(plan.forms),
        bool(compared(plan, intake.application.materials)) if intake.application else False,
        deliverable=tuple(one for one in in_force(intake) if to_deliver(one, intake.handed_over)),
        takers=takers(intake, plan, room.clock.today())[:_TAKERS],
    )


def act_views(left: CaseLeft | None) -> tuple[tuple[str, str], ...]:
    """As (key, words), in the order of the buttons."""
    if left is None:
        return ()
    fee = left.payable
    acts = (
        (
            "supplement",
            f"补正 {len(left.points)} 处" if left.points else "补齐，受理",
            bool(left.points or left.waiting),
        ),
        ("accept", f"受理 {len(left.later)} 项", bool(left.later)),
        ("papers", f"出文书 {left.unissued} 份", left.unissued > 0),
        ("deliver", f"交付文书 {len(left.deliverable)} 份", bool(left.deliverable)),
        ("again", "再次补正", bool(left.waiting)),
        ("fee", "退费" if left.withdrawn else "缴费", fee is not None),
        ("lapse", f"逾期终结 {len(left.lapsed)} 项", bool(left.lapsed)),
        ("transfer", f"流转单 {len(left.departments)} 份", bool(left.departments)),
        ("forms", f"单项申请表 {left.forms} 份", bool(left.forms)),
        ("copies", "核对一致签", left.copied),
        ("amend", "更正", bool(left.fields)),
        ("withdraw", "撤回", left.withdrawable),
        ("void", "作废文书", bool(left.holding)),
        ("originals", "原件交接", bool(movable(left.plan, left.originals))),
        ("rate", "请评价", left.rateable),
    )
    return tuple((key, words) for key, words, on in acts if on)


def fee_words(left: CaseLeft | None) -> str:
    """已缴 1 笔 80.00 元，未缴 1 笔; empty where the case costs nothing."""
    told = []
    listed = [one for one in left.charges if one.fen is not None] if left else []
    for state, words in ((FeeState.PAID, "已缴"), (FeeState.EXEMPT, "免收"), (FeeState.REFUNDED, "已退")):
        of_state = [one for one in listed if one.state is state]
        if of_state:
            told.append(f"{words} {yuan_words(sum(one.fen or 0 for one in of_state))}")
    unpaid = [one for one in listed if one.state is FeeState.UNPAID]
    if unpaid:
        told.append(f"未缴 {yuan_words(sum(one.fen or 0 for one in unpaid))}")
    return "，".join(told)


class CaseActs:
    """Opens the sheet of an act over the case; ``done`` is called when it is on record."""

    def __init__(
        self,
        host: QWidget,
        lanes: tuple[Runner, Runner],
        verbs: Verbs,
        printing: PrintingDesk,
        done: Callable[[str], None],
    ) -> None:
        """``lanes``: the desk's and that of capture."""
        self._desk, _ = lanes
        self._host, self._verbs, self._say, self._done = host, verbs, printing.say, done
        self._printing = printing
        self._supplements = SupplementDesk(host, lanes, verbs, printing, done)
        self._rating = RatingDesk(host, lambda: verbs, self._desk, done, self._say)
        self._originals = OriginalsDesk(host, verbs, self._desk, done, self._say)
        self._deliveries = DeliverDesk(host, verbs, self._desk, done, self._say)
        self._left: CaseLeft | None = None
        self._sheet: ActSheet | None = None

    def refresh(self, left: CaseLeft | None) -> None:
        """The case was read again while a sheet is open over it."""
        if left is not None:
            self._supplements.refresh(left.case_id, left.points)

    def open_missing(self, left: CaseLeft) -> None:
        """The open points over the case, unless they lie there already."""
        if (left.points or left.waiting) and not self._supplements.lies_over(left.case_id):
            self.open_act("supplement", left)

    def open_act(self, key: str, left: CaseLeft) -> None:
        self._left, self._sheet = left, None
        match key:
            case "supplement":
                self._supplements.open_sheet(left.case_id, left.waiting, left.points)
            case "transfer" | "papers" | "forms" | "copies":
                self._print_out(key, left)
            case "originals":
                self._originals.open(left.case_id, left.plan, left.originals)
            case "deliver":
                self._deliveries.open(left.case_id, left.deliverable, left.takers)
            case "rate":
                self._rating.turn(left.case_id, about_words(left.plan))
            case _:
                self._sheet = self._sheet_of(key, left)

    def _print_out(self, key: str, left: CaseLeft) -> None:
        """Nothing to ask: what is due is made and printed."""
        match key:
            case "transfer":
                self._transfer(left)
            case "papers":
                self._run_issued(lambda: f"文书 {left.unissued} 份已出。")
            case "forms":
                act = partial(self._verbs.case_forms.item_forms, left.case_id)
                self._run_printed(act, f"单项申请表 {left.forms} 份已出，随办件送承办机关。")
            case "copies":
                act = partial(self._verbs.case_forms.copies, left.case_id)
                self._run_printed(act, "核对一致签已出，裁开贴在复印件上签名。")

    def _sheet_of(self, key: str, left: CaseLeft) -> ActSheet | None:
        match key:
            case "accept":
                lines = tuple(_later_words(one, left.plan) for one in left.later)
                rows = tuple(f"{row.party.zh} {row.called}" for row in left.awaited)
                return AcceptSheet(self._host, lines, rows, self._accept)
            case "again":
                items = tuple(item for item in left.plan.items if item.slug in left.waiting)
                return AgainSheet(self._host, items, self._again)
            case "amend":
                return AmendSheet(self._host, left.fields, self._amend)
            case "withdraw":
                return WithdrawSheet(self._host, self._withdraw)
            case "void":
                return VoidSheet(self._host, left.holding, left.handed_over, self._void)
            case "lapse":
                over = tuple(item for item in left.plan.items if item.slug in left.lapsed)
                return LapseSheet(self._host, over, self._lapse)
            case "fee" if left.payable:
                named, _, _ = fee_names(left.payable, left.plan)
                return FeeSheet(self._host, left.payable, named, self._settle)
        return None

    def _transfer(self, left: CaseLeft) -> None:
        """Nothing to ask: the slips are made, or are the ones there, and printed."""
        act = partial(self._verbs.transfer_case, left.case_id)
        self._run_printed(act, f"流转单 {len(left.departments)} 份已出，材料随单移交。")

    def _amend(self, field: str, new: str, reason: str) -> None:
        act, case_id = self._verbs.amend_entry, self._case_id
        self._run_issued(lambda: self._told_words(act(case_id, field, new, reason)))

    def _accept(self, came: tuple[int, ...]) -> None:
        left, verbs = self._left, self._verbs
        if left is None:
            return
        today, place = verbs.room.clock.today(), verbs.room.station.label
        people = tuple(came_today(left.awaited[at], today, place) for at in came)
        items = tuple(one.item.slug for one in left.later)

        def accept() -> tuple[str, ...]:
            verbs.accept_later(left.case_id, items, people)
            return verbs.issue_papers(left.case_id)

        self._run_printed(accept, f"已受理 {len(items)} 项，通知书已出。")

    def _again(self, item: str, told: tuple[str, ...], why: str, approval: Approval) -> None:
        """One item at a time: its notice is made and printed at once."""
        left, verbs = self._left, self._verbs
        if left is None:
            return
        points = tuple(edited_point(left.plan, item, line) for line in told)

        def tell_again() -> tuple[str, ...]:
            verbs.correct_again(left.case_id, (item,), points, why, approval)
            return verbs.issue_papers(left.case_id)

        self._run_printed(tell_again, f"再次告知 {len(points)} 处，补正告知书已出。")

    def _withdraw(self, reason: str) -> None:
        act, case_id = self._verbs.withdraw_case, self._case_id
        self._run_issued(lambda: self._refund_words(act(case_id, reason)))

    def _void(self, paper: str, why: str, back: bool, approval: Approval) -> None:
        act, case_id = self._verbs.void_paper, self._case_id

        def void() -> str:
            act(case_id, paper, why, approval, retrieved=back)
            return "已作废并登记，作废页已出。"

        self._run_issued(void)

    def _lapse(self) -> None:
        act, case_id, items = self._verbs.lapse_items, self._case_id, self._left.lapsed if self._left else ()

        def lapse() -> str:
            act(case_id, items)
            return f"已按规定终结 {len(items)} 项，退件通知书已出。"

        self._run_issued(lapse)

    def _settle(self, told: Settling) -> None:
        act, case_id = self._verbs.settle_fee, self._case_id

        def settle() -> str:
            act(case_id, told)
            return "费用已登记。"

        self._run(settle)

    @property
    def _case_id(self) -> str:
        return self._left.case_id if self._left else ""

    def _told_words(self, departments: tuple[str, ...]) -> str:
        room = self._verbs.room
        named = "、".join(room.hall.organ(one, room.catalogue.department_name(one)).short for one in departments)
        return f"更正已记录。联网后后台转告：{named}。"

    def _refund_words(self, due: tuple[Charge, ...]) -> str:
        if not due:
            return "已撤回，没有要退的费用。"
        return f"已撤回。应退 {yuan_words(sum(one.fen or 0 for one in due))}，请办退费。"

    def _run_printed(self, work: Callable[[], tuple[str, ...]], words: str) -> None:
        """What falls due by an act is printed with it."""
        case_id, sheet = self._case_id, self._sheet

        def printed(papers: tuple[str, ...]) -> None:
            for paper in papers:
                self._printing.print_paper(case_id, paper)
            self._on_done(case_id, sheet, words)

        self._desk.run(Job(self._host, work, printed, partial(self._on_failed, sheet)))

    def _run_issued(self, work: Callable[[], str]) -> None:
        """What the act calls for is issued with it and printed; ``work`` says what was done."""
        case_id, sheet, issue = self._case_id, self._sheet, self._verbs.issue_papers

        def done() -> tuple[str, tuple[str, ...]]:
            """The act stands whatever becomes of its papers: those are made up at the next start."""
            words = work()
            try:
                return words, issue(case_id)
            except (Refused, Outage) as trouble:
                return f"{words}文书还没有出来：{trouble_words(trouble)}", ()

        def printed(told: tuple[str, tuple[str, ...]]) -> None:
            if sheet is not None:
                sheet.close_sheet()
            for paper in told[1]:
                self._printing.print_paper(case_id, paper)
            self._on_done(case_id, None, told[0])

        self._desk.run(Job(self._host, done, printed, partial(self._on_failed, sheet)))

    def _run(self, work: Callable[[], str]) -> None:
        """The answer goes to the sheet that asked: by then it may be closed, and another case be open."""
        case_id, sheet = self._case_id, self._sheet
        done, failed = partial(self._on_done, case_id, sheet), partial(self._on_failed, sheet)
        self._desk.run(Job(self._host, work, done, failed))

    def _on_done(self, case_id: str, sheet: ActSheet | None, words: str) -> None:
        if sheet is not None:
            sheet.close_sheet()
        self._say(words)
        self._done(case_id)

    def _on_failed(self, sheet: ActSheet | None, error: Exception) -> None:
        if sheet is not None:
            sheet.refuse(trouble_words(error), self._say)
        else:
            self._say(trouble_words(error))


def _later_words(later: Later, plan: Plan) -> str:
    """Whether the law has accepted it already, or what it still waits for."""
    if later.legal:
        return f"“{later.item.zh}”：{day_words(later.legal)}起视为受理，只差通知书"
    if later.missing:
        return f"“{later.item.zh}”：还缺 {'、'.join(name_of(plan, slug) for slug in later.missing)}"
    lacking = "；".join(lack_words(lack, plan.theme) for lack in later.lacks)
    return f"“{later.item.zh}”：{lacking or '材料已齐'}"
