"""Giving the notice: what was brought, what can be spared, the paper at once; a visit may end here."""

from functools import partial

from clerk_app.domain.assistance import VisitEnd
from clerk_app.domain.materials import deferrable, deferral_days
from clerk_app.domain.papers import Variant
from clerk_app.domain.plan import Plan, PlannedMaterial, published_saving
from ui.intake_frame import frame, scenario_words
from ui.pages.notice.ending import EndingSheet
from ui.pages.notice.page import NoticePage
from ui.pages.notice.view import Comparison, Have, NoticeView, PaperView, Paragraph, SavingView, TabView
from ui.plan_panel import department, fee_figure, short_name
from ui.printing_desk import PrintingDesk
from ui.rating_desk import RatingDesk
from ui.rating_words import about_words
from ui.tasks import Job, Runner
from ui.visit import Visit
from ui.widgets.footer import ActionView, FooterView
from ui.wording import day_words, limit_words, trouble_words

_HAVE = {Have.YES: "yes", Have.NO: "no", Have.UNSURE: "unsure"}
_BACK = {words: have for have, words in _HAVE.items()}

# The usual notice is on F7; these are the other ways to set it (P13).
_VARIANTS = {"intake.notice.large": Variant.LARGE, "intake.notice.bilingual": Variant.BILINGUAL}


class NoticePresenter:
    """Printing renders on the desk lane and hands to the queue on the paper lane; the page never waits."""

    def __init__(self, page: NoticePage, visit: Visit, desk: Runner, printing: PrintingDesk) -> None:
        self._page, self._visit, self._desk, self._printing = page, visit, desk, printing
        self._tab = "materials"
        self._ending: EndingSheet | None = None
        self._rating = RatingDesk(page, lambda: visit.verbs, desk, self._on_rated, printing.say)
        page.have_changed.connect(self._on_have_changed)
        page.tab_clicked.connect(self._on_tab_clicked)
        page.primary_clicked.connect(self._on_primary_clicked)
        page.action_clicked.connect(self._on_action_clicked)

    def show(self) -> None:
        plan = self._visit.plan
        self._page.show_view(
            NoticeView(
                frame(self._visit, 2, self._footer()),
                f"{_bring_words(plan)} · 按情形“{scenario_words(plan)}”",
                self._tabs(plan),
                self._tab,
                tuple(self._paper(plan, at, planned) for at, planned in enumerate(plan.to_bring, 1)),
                self._saving(plan),
                _produced(plan),
                self._paragraphs(plan),
            )
        )

    def _footer(self) -> FooterView:
        queue = self._printing.printer_for("F01")
        return FooterView(
            "告知完毕：申请人",
            back="上一步",
            actions=(
                ActionView("consult", "只告知，不办件", "Ctrl+E", "chat-circle-text"),
                ActionView("chart", "流程图", "Ctrl+G", "printer"),
                ActionView(
                    "intake.notice.print",
                    "打印告知书" if queue else "保存告知书",
                    "F7",
                    "printer" if queue else "download-simple",
                    trailer=f"→ {queue}" if queue else "",
                ),
            ),
        )

    def _tabs(self, plan: Plan) -> tuple[TabView, ...]:
        figure = fee_figure(plan)
        fee = f"{figure.number} {figure.unit}".strip()
        return (
            TabView("materials", f"材料 {len(plan.to_bring)}"),
            TabView("conditions", f"受理条件 {len(plan.theme.conditions)}"),
            TabView("steps", "办理流程"),
            TabView("fees", f"收费 {fee}"),
            TabView("remedies", "救济途径与监督电话"),
        )

    def _paper(self, plan: Plan, number: int, planned: PlannedMaterial) -> PaperView:
        have = _BACK.get(self._visit.draft.brought.get(planned.slug, ""))
        pill, tone = self._sparing(plan, planned, missing=have is Have.NO)
        return PaperView(
            planned.slug,
            number,
            planned.material.zh,
            _note(planned),
            f"{len(planned.items)} 个事项用",
            have,
            pill,
            tone,
            blocking=have is Have.NO and not pill,
        )

    def _sparing(self, plan: Plan, planned: PlannedMaterial, *, missing: bool) -> tuple[str, str]:
        material, room = planned.material, self._visit.verbs.room
        if deferrable(plan, planned):
            days = deferral_days(plan, planned)
            due = room.calendar.add(room.clock.today(), days)
            return (f"可容缺，{day_words(due.day)}前补" if missing else f"可容缺 {days} 工作日"), "warn"
        if material.commitment_replaceable:
            return "可承诺替代", "info"
        if material.e_licence:
            return "电子证照可免交", "info"
        return ("数据核验可免交", "info") if material.data_check else ("", "info")

    def _saving(self, plan: Plan) -> SavingView:
        saving = published_saving(plan)
        rows = [
            _compared("材料", plan.materials_summed, len(plan.to_bring), "份"),
            _compared("申请表", len(plan.forms), 1, "张"),
            _compared("填写项", plan.fields_summed, plan.fields_merged, "项"),
        ]
        if saving:
            for name, caption, unit in (("working_days", "办理时限", "工作日"), ("visits", "到窗次数", "次")):
                if name in saving.before and name in saving.after:
                    rows.append(_compared(caption, round(saving.before[name]), round(saving.after[name]), unit))
        own = [item for item in plan.items if plan.excluded(item)]
        joint = len(plan.items) - len(own)
        limits = ((f"{joint} 个事项（联办）", limit_words(plan.limit_days)),) if joint else ()
        source = f"时限与次数为公布数：{saving.source}；其余按本事项库计算" if saving else "按本事项库计算"
        return SavingView(
            "分别办 → 一件事",
            tuple(rows),
            f"{len(plan.items)} 个事项的时限",
            (*limits, *((short_name(item), limit_words(item.committed_days)) for item in own)),
            f"{fee_figure(plan).number} {fee_figure(plan).unit}".strip(),
            plan.theme.fee.basis,
            source,
        )

    def _paragraphs(self, plan: Plan) -> tuple[Paragraph, ...]:
        hall = self._visit.verbs.room.hall
        if self._tab == "conditions":
            own = tuple(Paragraph(item.zh, "；".join(item.conditions)) for item in plan.items if item.conditions)
            return (Paragraph("主题条件", "；".join(plan.theme.conditions)), *own)
        if self._tab == "steps":
            return (
                Paragraph("流程", "填写一张表 → 窗口收件 → 核对决定 → 各机关联合办理 → 统一送达"),
                *(Paragraph(item.zh, _steps(self._visit, plan, item.slug)) for item in plan.items),
            )
        if self._tab == "fees":
            rows = tuple(Paragraph(item.zh, f"{fee.text or fee.basis}") for item, fee in plan.fees)
            return rows or (Paragraph("不收费", plan.theme.fee.basis),)
        if self._tab == "remedies" and hall.remedy:
            return (
                Paragraph("行政复议", f"60 日内向{hall.remedy.review_body}申请（{hall.remedy.review_place}）"),
                Paragraph("行政诉讼", f"6 个月内向{hall.remedy.court}提起（{hall.remedy.court_address}）"),
                Paragraph("投诉电话", "、".join(hall.complaint_phones)),
                Paragraph("办不成事", hall.help_desk),
            )
        return ()

    def _on_have_changed(self, slug: str, have: Have) -> None:
        self._visit.tick(slug, _HAVE[have])

    def _on_tab_clicked(self, tab: str) -> None:
        self._tab = tab
        self.show()

    def _on_primary_clicked(self) -> None:
        self._visit.go(3)

    def _on_action_clicked(self, name: str) -> None:
        if name in {"print", "intake.notice.print"}:
            self.print_notice()
        elif name == "chart":
            self._printing.print_loose("H04", partial(self._visit.verbs.render_flow_chart, self._visit.plan))
        elif name in _VARIANTS:
            self._give(None, variant=_VARIANTS[name])
        elif name == "consult":
            self._ending = EndingSheet(self._page, self._give)

    def print_notice(self) -> None:
        """F7: number, render, keep, print; no dialog."""
        self._give(None)

    def _give(self, end: VisitEnd | None, rate: bool = False, variant: Variant = Variant.PLAIN) -> None:
        draft, about = self._visit.draft, about_words(self._visit.plan)
        give = self._visit.verbs.give_notice

        def given(paper: str) -> None:
            self._on_given(draft.case_id, paper, ended=end is not None)
            if rate:
                self._rating.turn(draft.case_id, about)

        self._desk.run(Job(self._page, lambda: give(draft, end, variant), given, self._on_failed))

    def _on_given(self, case_id: str, paper: str, *, ended: bool) -> None:
        """A consultation ends the visit, unless the clerk has turned to another one meanwhile."""
        self._printing.print_paper(case_id, paper)
        if ended and self._visit.open and self._visit.draft.case_id == case_id:
            self._visit.finish()
            self._visit.step_requested.emit(0)

    def _on_rated(self, _: str) -> None:
        """The visit is over already; nothing here shows it."""

    def _on_failed(self, error: Exception) -> None:
        self._printing.say(trouble_words(error))


def _bring_words(plan: Plan) -> str:
    """As the notice on paper says it: what can be had as a licence or by a data check is not among what is brought."""
    spared = len(plan.to_bring) - plan.without_e_licence
    return f"{plan.without_e_licence} 份需您带来" + (f"；另有 {spared} 份可免交" if spared else "")


def _note(planned: PlannedMaterial) -> str:
    copies, parts = planned.copies, []
    if copies.original_kept:
        parts.append(f"原件 {copies.original_kept} 份，留存")
    elif copies.original_shown:
        parts.append("原件核验后当场退还")
    if copies.photocopy:
        parts.append(f"复印件 {copies.photocopy} 份")
    return "；".join((*parts, *planned.material.check_points)) or "可在窗口采集"


def _produced(plan: Plan) -> Paragraph | None:
    names = [planned.material.zh for planned in plan.materials if planned.produced_by]
    return (
        Paragraph(f"不用带 {len(names)} 份", "、".join(names) + "由前一事项办出后自动带给后面的事项") if names else None
    )


def _compared(caption: str, before: int, after: int, unit: str) -> Comparison:
    return Comparison(caption, str(before), str(after), unit, (after, max(before, 1)))


def _steps(visit: Visit, plan: Plan, slug: str) -> str:
    item = plan.item(slug)
    assert item is not None
    steps = [f"{step.zh}（{step.limit_days} 工作日）" for step in item.procedures]
    return " · ".join((department(visit, item), limit_words(item.committed_days), *steps))
