"""The sheets 容缺, 承诺 and 免提交 of step 5: what stands in for a paper that is not here."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from clerk_app.domain.catalogue import Item
from clerk_app.domain.credit import check_credit
from clerk_app.domain.entries import valid_phone
from clerk_app.domain.facts import HERE
from clerk_app.domain.materials import coverage, deferral_days
from clerk_app.domain.plan import Plan, PlannedMaterial
from clerk_app.domain.promises import checked_by, defer, last_day, licensed_by, verification
from clerk_app.domain.proofs import Waiver, check_waiver
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.refusal_words import refusal_words
from ui.forms.formats import clean_phone, read_date, show_phone
from ui.pages.materials.credit_pick import CreditPick
from ui.pages.materials.defer_form import OTHER, Consequence, DeferForm, DeferView, EntryView, consequence_box
from ui.pages.materials.waive_form import WaiveForm, WaiveWish
from ui.style.icons import theme
from ui.visit import Visit
from ui.widgets.basics import box, column, label
from ui.widgets.digit_pick import Option
from ui.widgets.sheet import Sheet, SheetView
from ui.wording import day_words

_REASONS = (
    Option("not_issued", "出具单位还没有给"),
    Option("forgotten", "忘带，家中有"),
    Option("lost", "原件遗失，补办中"),
    Option(OTHER, "其他（写明）"),
)
_PHONE = "请填手机号码或带区号的座机"


class LaterSheets:
    """One sheet at a time above the window; what is agreed goes into the draft."""

    def __init__(self, page: QWidget, visit: Visit, say: Callable[[str], None]) -> None:
        self._page, self._visit, self._say = page, visit, say
        self._sheet: Sheet | None = None
        self._form: DeferForm | None = None
        self._waiving: WaiveForm | None = None
        self._credit: CreditPick | None = None
        self._error = label("", "err", wrap=True)
        self._planned: PlannedMaterial | None = None

    def open_deferral(self, slug: str) -> None:
        planned = self._visit.plan.planned_material(slug)
        if planned is None:
            return
        plan, room = self._visit.plan, self._visit.verbs.room
        latest = last_day(plan, planned, room.calendar, room.clock.today())
        agreed = self._visit.slot(slug).deferral
        self._planned = planned
        self._form = DeferForm(
            DeferView(
                EntryView(
                    (agreed.due if agreed else latest.day).isoformat(), "默认", "neutral", _due_hint(plan, planned)
                ),
                EntryView(show_phone(agreed.phone if agreed else self._phone()), hint="到期前提醒用"),
                _REASONS,
                (
                    Consequence("check-circle-fill", "ok", "用到它的事项照常受理，时限从受理起算"),
                    Consequence("clock", "warn", "补齐前不发结果；逾期未补，按规定终止办理"),
                    Consequence("printer", "text2", "第 6 步先签容缺受理承诺书，再作决定"),
                ),
            )
        )
        names = "、".join(f"“{item.zh}”" for item in plan.items if item.slug in planned.items)
        days = planned.material.deferrable_days
        view = SheetView(
            f"容缺：{planned.material.zh}", f"用于{names} · 清单允许容缺 {days} 个工作日", "容缺", "clock", "warn",
            actions=(("drop", "取消容缺"),) if agreed else (),
        )  # fmt: skip
        self._open(view, self._with_credit(self._form), self._on_deferred)

    def open_promise(self, slug: str) -> None:
        planned = self._visit.plan.planned_material(slug)
        if planned is None:
            return
        self._planned, self._form = planned, None
        promised = self._visit.slot(slug).promised
        body = box("plain")
        licence = licensed_by(self._visit.plan, planned)
        told = self._licence(licence) if licence else _proof(planned)
        body.setLayout(column(label(told[0], "sm", wrap=True), consequence_box(told[1]), spacing=10))
        view = SheetView(
            f"以承诺代替：{planned.material.zh}", "申请人自愿选择", "以承诺代替", "pen-nib", "info",
            actions=(("drop", "取消承诺"),) if promised else (),
        )  # fmt: skip
        self._open(view, self._with_credit(body), self._on_promised)

    def open_waiver(self, slug: str) -> None:
        planned = self._visit.plan.planned_material(slug)
        if planned is None:
            return
        plan, waived = self._visit.plan, self._visit.slot(slug).waiver
        here = tuple(
            (other.slug, other.material.zh)
            for other in plan.to_bring
            if other.slug != slug and coverage(other, self._visit.slot(other.slug)) in HERE
        )
        self._planned, self._form = planned, None
        self._waiving = WaiveForm(here, WaiveWish(waived.way, waived.shown, waived.decided_by) if waived else None)
        view = SheetView(
            f"免提交：{planned.material.zh}", "证明只在有法定理由时不用交；理由随办件存档，部门看得到", "免提交",
            "prohibit", actions=(("drop", "取消免交"),) if waived else (),
        )  # fmt: skip
        self._open(view, self._waiving, self._on_waived)

    def _licence(self, item: Item) -> tuple[str, tuple[Consequence, ...]]:
        """M17: the licence first, its papers and the check afterwards."""
        room, step = self._visit.verbs.room, verification(item)
        by = day_words(checked_by(self._visit.plan, item, room.calendar, room.clock.today()).day)
        return (
            "是否采用告知承诺由申请人选择；不选择的，按一般程序办理。",
            (
                Consequence("check-circle-fill", "ok", f"“{item.zh}”按承诺受理，承诺后即可决定"),
                Consequence("clock", "warn", f"{step.zh if step else '核查'}时提交，最迟 {by}"),
                Consequence("pen-nib", "text2", "第 6 步由申请人签许可告知承诺书，再作决定"),
                Consequence("warning", "warn", "核查不符又不改正的，撤销许可、记入信用记录并依法追究责任"),
            ),
        )

    def _open(self, view: SheetView, body: QWidget, primary: Callable[[], None]) -> None:
        self._sheet = Sheet(self._page.window(), "intake.mat.later_sheet", view, body)
        self._sheet.primary_clicked.connect(primary)
        self._sheet.action_clicked.connect(self._on_dropped)
        self._sheet.closed.connect(self._on_closed)

    def _with_credit(self, form: QWidget) -> QWidget:
        """Every commitment says what is known of the credit (R038)."""
        self._credit = CreditPick(self._visit.draft.credit, self._visit.verbs.room.clock.today())
        self._error = label("", "err", wrap=True)
        self._error.setFixedHeight(theme().px(18))
        body = box("plain")
        body.setLayout(column(form, self._credit, self._error, spacing=8))
        return body

    def _credited(self) -> bool:
        """What the sheet says of the credit is kept, also where it closes the way."""
        assert self._credit is not None
        record = self._credit.record()
        try:
            check_credit(record, self._visit.verbs.room.clock.today())
        except Refused as refused:
            self._error.setText(refusal_words(refused))
            return False
        self._visit.know_credit(record)
        return True

    def _phone(self) -> str:
        """The applicant's own, as it stands in the form."""
        return self._visit.draft.values.get(self._visit.plan.theme.applicant_fields.get("phone", ""), "")

    def _on_deferred(self) -> None:
        assert self._form is not None
        assert self._planned is not None
        wish, room = self._form.wish(), self._visit.verbs.room
        today, phone = room.clock.today(), clean_phone(wish.phone)
        typed = read_date(wish.due.split("（")[0], today)
        due = _day(typed)
        words = wish.words or next((one.title for one in _REASONS if one.key == wish.reason and one.key != OTHER), "")
        if due is None or not valid_phone(phone):
            bad_due = "" if due else "没有这一天，请按年月日输入"
            self._form.show_errors(bad_due, "" if valid_phone(phone) else _PHONE)
            return
        try:
            agreed = defer(self._visit.plan, self._planned, (due, phone, words), room.calendar, today)
        except Refused as refused:
            late = refusal_words(refused) if refused.reason is Reason.DEFERRAL_TOO_LONG else ""
            self._form.show_errors(late)
            if not late:
                self._say("请写明缺交原因。" if refused.reason is Reason.REASON_NEEDED else refusal_words(refused))
            return
        if not self._credited():
            return
        slug = self._planned.slug
        self._close()
        self._visit.set_slot(slug, replace(self._visit.slot(slug), deferral=agreed, promised=False, waiver=None))

    def _on_promised(self) -> None:
        assert self._planned is not None
        if not self._credited():
            return
        slug = self._planned.slug
        self._close()
        self._visit.set_slot(slug, replace(self._visit.slot(slug), deferral=None, promised=True, waiver=None))

    def _on_waived(self) -> None:
        assert self._planned is not None
        assert self._waiving is not None
        slug, wish = self._planned.slug, self._waiving.wish()
        waiver = Waiver(slug, wish.way, wish.shown, self._visit.verbs.room.clerk.badge, wish.decided_by)
        try:
            check_waiver(self._visit.plan, waiver)
        except Refused as refused:
            self._waiving.show_error(refusal_words(refused))
            return
        self._close()
        self._visit.set_slot(slug, replace(self._visit.slot(slug), deferral=None, promised=False, waiver=waiver))

    def _on_dropped(self, _: str) -> None:
        assert self._planned is not None
        slug = self._planned.slug
        self._close()
        self._visit.set_slot(slug, replace(self._visit.slot(slug), deferral=None, promised=False, waiver=None))

    def _close(self) -> None:
        if self._sheet is not None:
            self._sheet.close_sheet()

    def _on_closed(self) -> None:
        self._sheet = None


def _proof(planned: PlannedMaterial) -> tuple[str, tuple[Consequence, ...]]:
    points = "；".join(planned.material.check_points) or "该证明所载的内容"
    return (
        "是否采用告知承诺由申请人选择；不选择的，提交原证明材料。",
        (
            Consequence("file-text", "text2", f"承诺的内容：{points}"),
            Consequence("pen-nib", "text2", "第 6 步由申请人签告知承诺书，再作决定"),
            Consequence("warning", "warn", "承诺不实的，撤销决定、记入信用记录并依法追究责任"),
        ),
    )


def _due_hint(plan: Plan, planned: PlannedMaterial) -> str:
    return f"第 {deferral_days(plan, planned)} 个工作日；不晚于事项的承诺时限"


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def owed_words(due: date) -> str:
    return f"{day_words(due)}前补交"
