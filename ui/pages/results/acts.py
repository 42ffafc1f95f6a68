"""Acts on the chosen case: each asks on its sheet, runs on the desk lane, and is printed where a paper falls due."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from clerk_app.domain.agents import Authority, Power
from clerk_app.domain.catalogue import EVERY_ITEM
from clerk_app.domain.facts_delivery import ResultsPosted, ServedPaper, ServiceRecorded, Shown, Way
from clerk_app.domain.handing_out import Collector
from clerk_app.domain.receivers import Relation
from clerk_app.domain.results import AWAY
from clerk_app.domain.signatures import Grade
from clerk_app.domain.taking import Taker
from ui.form_sheet import Filled, FormSheet
from ui.pages.results import sheets
from ui.pages.results.reading import HandCase, Picking
from ui.printing_desk import PrintingDesk
from ui.tasks import Job, Runner
from ui.verbs import Verbs
from ui.wording import trouble_words

Act = Callable[[], object]


class ResultActs:
    """``done`` is called with the case when something is on record; ``said`` with a taker that was named."""

    def __init__(
        self,
        page: QWidget,
        desk: Runner,
        verbs: Verbs,
        printing: PrintingDesk,
        done: Callable[[str], None],
        named: Callable[[Taker, Authority, Filled], None],
    ) -> None:
        self._page, self._desk, self._verbs, self._printing = page, desk, verbs, printing
        self._done, self._named = done, named
        self._case: HandCase | None = None
        self._items: tuple[str, ...] = ()
        self._sheet: FormSheet | None = None

    @property
    def sheet(self) -> FormSheet | None:
        """The one that is open."""
        return self._sheet if self._sheet is not None and self._sheet.open else None

    def open_act(self, key: str, case: HandCase, items: tuple[str, ...]) -> None:
        self._case, self._items = case, items
        openers: dict[str, Callable[[HandCase], FormSheet]] = {
            "tell": lambda one: sheets.tell_sheet(self._host, _phone(one), self._tell),
            "together": lambda one: sheets.together_sheet(self._host, _phone(one), self._together),
            "post": lambda one: sheets.post_sheet(self._host, _address(one), len(items), self._post),
            "slip": lambda one: sheets.slip_sheet(self._host, *_parcel(one), self._slip),
            "mail_back": lambda one: sheets.mail_back_sheet(self._host, _parcel(one)[0], "", self._mail_back),
            "error": lambda one: sheets.error_sheet(self._host, _wrongable(one), _brought(one), self._error),
            "loss": lambda one: sheets.loss_sheet(self._host, _applicant(one), self._loss),
            "service": self._service_sheet,
            "agent": lambda _: sheets.agent_sheet(self._host, self._agent),
        }
        self._sheet = openers[key](case)

    def give(self, case: HandCase, picking: Picking) -> None:
        """The stub (F18) is made and printed with the hand-over."""
        if picking.taker is None:
            self._printing.say("还没有选领取人。请选本人或代领。")
            return
        shown = Shown.SIGHT if picking.seen else Shown.RECEIPT
        who = Collector(
            picking.taker, shown, Grade.INK, picking.receipt, picking.power, picking.principal
        )  # fmt: skip
        items = tuple(item for item in case.results.things if item in picking.items)
        desk, self._case, self._sheet = self._verbs.results, case, None
        self._run(lambda: desk.give(case.case_id, items, who), f"已交付 {len(items)} 件，请领取人在领证凭证上签名。")

    @property
    def _host(self) -> QWidget:
        return self._page.window()

    def _service_sheet(self, case: HandCase) -> FormSheet:
        clerk = self._verbs.room.clerk.name
        return sheets.service_sheet(self._host, _applicant(case), _address(case)[2], clerk, self._service)

    def _tell(self, told: Filled) -> None:
        act, case_id, items = self._verbs.results.tell, self._case_id, self._items
        self._run(lambda: act(case_id, items, told.picks["way"], told.lines["phone"]), "已记录告知。")

    def _together(self, told: Filled) -> None:
        act, case_id = self._verbs.results.defer, self._case_id
        self._run(lambda: act(case_id, told.lines["phone"]), "已记录到齐再领，最后一件到窗时提醒。")

    def _post(self, told: Filled) -> None:
        act, case_id, lines = self._verbs.results.post, self._case_id, told.lines
        to = (lines["receiver"], lines["phone"], lines["address"], lines["courier"], lines["tracking"])
        sent = ResultsPosted(self._today, "", self._items, *to, address_checked="checked" in told.ticks)
        self._run(lambda: act(case_id, sent), f"已寄出 {len(self._items)} 件，运单号 {sent.tracking}。")

    def _slip(self, told: Filled) -> None:
        act, case_id = self._verbs.results.confirm, self._case_id
        self._run(lambda: act(case_id, told.lines["tracking"], told.lines["receiver"]), "已记录签收。")

    def _mail_back(self, told: Filled) -> None:
        act, case_id, lines = self._verbs.results.take_back, self._case_id, told.lines
        self._run(
            lambda: act(case_id, lines["tracking"], lines["reason"], lines["shelf"]), "退信已登记，结果回到架上。"
        )

    def _error(self, told: Filled) -> None:
        act, case_id, lines = self._verbs.results.send_back, self._case_id, told.lines
        back = lines.get("taken_from", "")
        self._run(lambda: act(case_id, told.picks["item"], lines["what"], back), "已编号退回部门，计为部门差错。")

    def _loss(self, told: Filled) -> None:
        act, case_id, lines = self._verbs.results.lose, self._case_id, told.lines
        shown = Shown.SIGHT if "seen" in told.ticks else Shown.RECEIPT
        self._run(lambda: act(case_id, lines["person"], shown, lines["statement"]), "遗失已登记，原回执不能再领件。")

    def _service(self, told: Filled) -> None:
        act, case, lines = self._verbs.results.serve, self._case, told.lines
        if case is None:
            return
        things = [case.results.things[item] for item in self._items]
        relation = Relation(told.picks["relation"]) if told.picks["relation"] else None
        record = ServiceRecorded(
            self._today,
            "",
            tuple(ServedPaper(case.name(thing), thing.result_no) for thing in things),
            self._items,
            lines["recipient"],
            Way(told.picks["way"]),
            lines["place"],
            tuple(filter(None, (self._verbs.room.clerk.name, lines["second"].strip()))),
            lines["receiver"],
            relation,
            lines["reason"],
            lines["witness"],
            sheets.tried_of(told),
        )
        self._run(lambda: act(case.case_id, record), "送达已登记，送达回证已出。")

    def _agent(self, told: Filled) -> None:
        """What the power allows is judged at the hand-over; here only whether its last day can be read."""
        lines, sheet = told.lines, self._sheet
        try:
            until = date.fromisoformat(lines["until"].strip()) if lines["until"].strip() else None
        except ValueError:
            if sheet is not None:
                sheet.tell("到期日写成 2026-12-31 这样；没有写到期日的留空。")
            return
        powers = frozenset({Power.RECEIVE} if "receive" in told.ticks else ())
        power = Authority("", "agent", powers, self._today, until, (EVERY_ITEM,), paper="F15")
        if sheet is not None:
            sheet.close_sheet()
        self._named(Taker(lines["name"].strip(), Relation.AGENT, id_no=lines["number"].strip(), here=True), power, told)

    @property
    def _case_id(self) -> str:
        return self._case.case_id if self._case else ""

    @property
    def _today(self) -> date:
        return self._verbs.room.clock.today()

    def _run(self, act: Act, words: str) -> None:
        """What the act calls for is made in the same breath, and printed; the answer goes to the sheet that asked."""
        case_id, sheet, issue = self._case_id, self._sheet, self._verbs.results.issue

        def work() -> tuple[str, ...]:
            act()
            return issue(case_id)

        done, failed = partial(self._on_done, case_id, sheet, words), partial(self._on_failed, sheet)
        self._desk.run(Job(self._page, work, done, failed))

    def _on_done(self, case_id: str, sheet: FormSheet | None, words: str, papers: tuple[str, ...]) -> None:
        if sheet is not None:
            sheet.close_sheet()
        for paper in papers:
            self._printing.print_paper(case_id, paper, 1)
        self._printing.say(words)
        self._done(case_id)

    def _on_failed(self, sheet: FormSheet | None, error: Exception) -> None:
        if sheet is None:
            self._printing.say(trouble_words(error))
        else:
            sheet.refuse(trouble_words(error), self._printing.say)


def _applicant(case: HandCase) -> str:
    named = case.plan.theme.applicant_fields
    told = case.told
    return told.get(named.get("org_name", ""), "") or told.get(named.get("name", ""), "")


def _phone(case: HandCase) -> str:
    wish = case.results.together
    return wish.phone if wish else case.told.get(case.plan.theme.applicant_fields.get("phone", ""), "")


def _address(case: HandCase) -> tuple[str, str, str]:
    """Where the form wants it sent; without a word of it the applicant's own name and telephone."""
    told = case.told
    return (
        told.get("mail_recipient", "") or _applicant(case),
        told.get("mail_phone", "") or _phone(case),
        told.get("mail_address", ""),
    )


def _parcel(case: HandCase) -> tuple[str, str]:
    first = next(iter(case.posted), None)
    return (first.tracking, first.receiver) if first else ("", "")


def _wrongable(case: HandCase) -> tuple[tuple[str, str], ...]:
    things = case.here or tuple(thing for thing in case.results.things.values() if thing.state in AWAY)
    return tuple((thing.item, case.name(thing)) for thing in things)


def _brought(case: HandCase) -> str:
    """Only what has left the window is brought back by somebody."""
    return "" if case.here else _applicant(case)
