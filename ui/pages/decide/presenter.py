"""Review and decide: the record suggests, the clerk chooses item by item, one act makes it law."""

from collections.abc import Mapping
from dataclasses import replace

from clerk_app.domain.case import Choice
from clerk_app.domain.catalogue import Theme
from clerk_app.domain.compose.correction import edited_point, joint_points, merged_lines, name_of, ready_points
from clerk_app.domain.decisions import (
    ACT_OF,
    Decide,
    Desk,
    Standing,
    allowed,
    applicant_gap,
    due_days,
    suggested,
)
from clerk_app.domain.facts import CorrectionPoint, Ground
from clerk_app.domain.materials import deferrable
from clerk_app.domain.numbers import Number
from clerk_app.domain.registers import Act
from ui.intake_frame import filled_of, frame
from ui.mandate_words import closed_words, why_closed
from ui.pages.decide.form_printing import ACT as FORM_ACT
from ui.pages.decide.form_printing import FormPrinting
from ui.pages.decide.page import DecidePage
from ui.pages.decide.signing import Commitments
from ui.pages.decide.view import CheckCard, DecideView, DecisionView
from ui.pages.decide.view import Ground as GroundView
from ui.people_words import lack_words
from ui.plan_panel import department
from ui.printing_desk import PrintingDesk
from ui.tasks import Job, Runner
from ui.visit import Visit
from ui.widgets.allowed import OPEN, Allowed
from ui.widgets.footer import ActionView, FooterView
from ui.wording import day_words, problem_words, trouble_words

_NOTHING_SHORT = Allowed(on=False, why="没有可容缺的材料")
_AGREE_FIRST = Allowed(on=False, why="可在第 5 步容缺（Ctrl+D）")
_OWED = Allowed(on=False, why="有材料后补，应容缺受理")
_GROUNDS = (
    GroundView(Ground.NOT_REQUIRED, "依法不需要办理", "该事项的设定依据"),
    GroundView(Ground.NOT_COMPETENT, "不属于本机关职权范围", "须写明有权机关", asks="有权机关"),
)
_REGIMES = {
    "licensing": "行政许可",
    "real_estate": "不动产登记",
    "market_entity": "市场主体登记",
    "other_statute": "依专门法",
    "published": "依公布清单",
}


class DecidePresenter:
    """The act runs on the desk lane: transaction first, papers next; only then does the page turn."""

    def __init__(self, page: DecidePage, visit: Visit, lanes: tuple[Runner, Runner], printing: PrintingDesk) -> None:
        """``lanes`` are desk and look."""
        self._page, self._visit, self._desk, self._printing = page, visit, lanes[0], printing
        self._commitments = Commitments(page, visit, lanes, printing)
        self._form_printing = FormPrinting(page, visit, self._desk, printing)
        self._selected = ""
        self._busy = False
        page.card_clicked.connect(self._on_card_clicked)
        page.item_selected.connect(self._on_item_selected)
        page.choice_changed.connect(self._on_choice_changed)
        page.ground_changed.connect(self._on_ground_changed)
        page.authority_changed.connect(self._on_authority_changed)
        page.points_changed.connect(self._on_points_changed)
        page.reason_changed.connect(self._on_reason_changed)
        page.suggest_clicked.connect(self._on_suggest_clicked)
        page.primary_clicked.connect(self._on_primary_clicked)

    def show(self) -> None:
        found = self._visit.standings
        slugs = [standing.item.slug for standing in found]
        if self._selected not in slugs:
            self._selected = next((s.item.slug for s in found if not s.complete), slugs[0] if slugs else "")
        agreed = sum(self._visit.choice_of(standing) is suggested(standing, self._room_desk) for standing in found)
        self._page.show_view(
            DecideView(
                frame(self._visit, 6, self._footer(found)),
                self._cards(),
                tuple(self._decision(standing) for standing in found),
                self._selected,
                self._commitments.views(),
                mandate=self._mandate(found),
                agreement=f"建议与所选一致 {agreed} / {len(found)}",
            )
        )

    @property
    def _room_desk(self) -> Desk:
        return self._visit.desk

    def _mandate(self, found: tuple[Standing, ...]) -> str:
        """Each reason once, whatever number of items it closes."""
        told = ((self._closed(standing, Act.ACCEPT), self._left(standing)) for standing in found)
        return "；".join(dict.fromkeys(f"{why}：{left}" for why, left in told if why))

    def _left(self, standing: Standing) -> str:
        """What is left of an item whose acceptance stays with its organ (M05)."""
        return "只能收件" if allowed(standing, self._room_desk) == {Choice.RECEIVE} else "不能受理"

    def _not_accepted(self, standing: Standing) -> str:
        why = closed_words(self._room_desk, standing.item, Act.ACCEPT)
        return f"{self._left(standing)}：{why}" if why else ""

    def _closed(self, standing: Standing, act: Act) -> str:
        return why_closed(self._visit.verbs.room, self._room_desk, standing.item, act)

    def _footer(self, found: tuple[Standing, ...]) -> FooterView:
        why = self._why_not(found)
        return FooterView(
            f"作出 {len(found)} 项决定并出文书",
            primary_enabled=not why and not self._busy,
            back="上一步",
            hint=why,
            hint_tone="warn" if why else "",
            actions=(
                ActionView(FORM_ACT, "打印申请表", "Ctrl+P", "printer"),
                ActionView("intake.applicant_check", "请申请人核对", "F12", "monitor", enabled=False),
            ),
        )

    def _why_not(self, found: tuple[Standing, ...]) -> str:
        chosen = {standing.item.slug: self._visit.choice_of(standing) for standing in found}
        gap = self._visit.plan.planned_field(applicant_gap(self._visit.plan, self._visit.draft.values))
        if gap:
            return f"还不知道申请人是谁，请回第 3 步填写{gap.field.zh}"
        for standing in found:
            if chosen[standing.item.slug] is Choice.CORRECT and not self._points(standing):
                return f"“{standing.item.zh}”没有补正内容，请写明要补什么"
            if self._departs(standing) and not self._visit.draft.reasons.get(standing.item.slug):
                return f"“{standing.item.zh}”与建议不同，请写明理由"
        why = self._why_not_refused(found, chosen) or self._why_not_signed(chosen)
        return why or _why_not_met(found, chosen, self._visit.plan.theme)

    def _why_not_signed(self, chosen: Mapping[str, Choice]) -> str:
        accepted = {slug for slug, choice in chosen.items() if choice in {Choice.ACCEPT, Choice.DEFER}}
        if not accepted & self._commitments.open_items():
            return ""
        return "还差承诺书签名，签完即可决定"

    def _why_not_refused(self, found: tuple[Standing, ...], chosen: Mapping[str, Choice]) -> str:
        draft = self._visit.draft
        for standing in found:
            item = standing.item
            if chosen[item.slug] is not Choice.REFUSE:
                continue
            ground = draft.grounds.get(item.slug)
            if ground is None:
                return f"“{item.zh}”不予受理，要选一项法定理由"
            if ground is Ground.NOT_COMPETENT and not draft.authorities.get(item.slug):
                return f"“{item.zh}”不予受理，要写明有权机关"
        return ""

    def _departs(self, standing: Standing) -> bool:
        """Whether words of the clerk's own are wanted: a refusal has its ground, a correction its points."""
        choice = self._visit.choice_of(standing)
        return choice not in {suggested(standing, self._room_desk), Choice.CORRECT, Choice.REFUSE}

    def _cards(self) -> tuple[CheckCard, ...]:
        visit, plan = self._visit, self._visit.plan
        filled, wanted = filled_of(visit, plan.fields)
        lacking = {slug for standing in visit.standings for slug in standing.missing}
        problems = visit.problems
        named = plan.theme.applicant_fields
        name = visit.draft.values.get(named.get("org_name", ""), "") or visit.draft.values.get(
            named.get("name", ""), ""
        )
        ready = len(plan.to_bring) - len(lacking)
        return (
            CheckCard("applicant", "user-circle", "申请人", name or "未录入", "改", "primary" if name else "warn"),
            CheckCard(
                "form",
                "note-pencil",
                f"填写 {filled} / {wanted}",
                f"{len(problems)} 处有误" if problems else "没有错误",
                "改",
                "bad" if problems else "ok",
            ),
            CheckCard(
                "mat",
                "files",
                f"材料 {ready} / {len(plan.to_bring)}",
                f"缺 {len(lacking)}" if lacking else "已齐",
                "改",
                "warn" if lacking else "ok",
            ),
            CheckCard("delivery", "package", "领取方式", _delivery(visit), "改"),
        )

    def _decision(self, standing: Standing) -> DecisionView:
        item, plan, draft = standing.item, self._visit.plan, self._visit.draft
        open_choices = allowed(standing, self._room_desk)
        words, tone = _state_words(standing)
        days = due_days(plan, item)
        return DecisionView(
            item.slug,
            item.zh,
            department(self._visit, item),
            f"{days} 日" if days else "即办",
            words,
            tone,
            (
                self._accepting(standing, open_choices),
                self._deferring(standing, open_choices),
                OPEN if Choice.RECEIVE in open_choices else Allowed(on=False, why="窗口已获授权，不用只收件"),
                self._answering(standing, Choice.CORRECT),
                self._answering(standing, Choice.REFUSE),
            ),
            chosen=int(self._visit.choice_of(standing)),
            suggested=int(suggested(standing, self._room_desk)),
            regime=_REGIMES[item.regime],
            note=self._note(standing),
            grounds=_GROUNDS,
            ground=draft.grounds.get(item.slug, ""),
            points=self._points(standing),
            authority=draft.authorities.get(item.slug, ""),
            reason=draft.reasons.get(item.slug, ""),
            asks_reason="与建议不同，请写明理由" if self._departs(standing) else "",
            not_accepted=self._not_accepted(standing),
        )

    def _answering(self, standing: Standing, choice: Choice) -> Allowed:
        """What only the organ's word opens."""
        why = self._closed(standing, ACT_OF[choice])
        return Allowed(on=False, why=why) if why else OPEN

    def _deferring(self, standing: Standing, open_choices: frozenset[Choice]) -> Allowed:
        if Choice.DEFER in open_choices:
            return OPEN
        if why := self._closed(standing, Act.ACCEPT):
            return Allowed(on=False, why=why)
        return _AGREE_FIRST if self._deferrable(standing.missing) else _NOTHING_SHORT

    def _deferrable(self, slugs: tuple[str, ...]) -> bool:
        plan = self._visit.plan
        found = [planned for planned in map(plan.planned_material, slugs) if planned]
        return bool(found) and all(deferrable(plan, planned) for planned in found)

    def _accepting(self, standing: Standing, open_choices: frozenset[Choice]) -> Allowed:
        if Choice.ACCEPT in open_choices:
            return OPEN
        if why := self._closed(standing, Act.ACCEPT):
            return Allowed(on=False, why=why)
        if standing.complete:
            return _OWED
        plan = self._visit.plan
        if standing.missing:
            planned = plan.planned_material(standing.missing[0])
            return Allowed(on=False, why=f"缺材料：{planned.material.zh if planned else ''}")
        field = plan.planned_field(standing.problems[0].field)
        return Allowed(on=False, why=f"表单有误：{field.field.zh if field else ''}")

    def _note(self, standing: Standing) -> str:
        choice = self._visit.choice_of(standing)
        if choice is Choice.REFUSE:
            return "材料问题不在此列，请选一次补正"
        if choice is Choice.CORRECT:
            return "一次告知全部内容，之后不得再补"
        if choice is Choice.RECEIVE:
            return "只收件，由该机关答复是否受理"
        if choice is Choice.DEFER:
            return f"{self._owed(standing)}；时限从今天起算"
        return "材料齐全、符合形式" if standing.complete else ""

    def _owed(self, standing: Standing) -> str:
        told = []
        for slug in standing.later:
            planned, agreed = self._visit.plan.planned_material(slug), self._visit.slot(slug).deferral
            if planned and agreed:
                told.append(f"{planned.material.zh} {day_words(agreed.due)}前补交")
        return "、".join(told)

    def _points(self, standing: Standing) -> tuple[str, ...]:
        slug, draft = standing.item.slug, self._visit.draft
        ready = tuple(map(self._line, self._ready(standing)))
        return (
            merged_lines(draft.points[slug], draft.points_then.get(slug, ()), ready) if slug in draft.points else ready
        )

    def _ready(self, standing: Standing) -> tuple[CorrectionPoint, ...]:
        plan = self._visit.plan
        words = {problem.field: problem_words(problem, plan) for problem in standing.problems}
        return ready_points(plan, (standing,), words)

    def _line(self, point: CorrectionPoint) -> str:
        return f"{name_of(self._visit.plan, point.about)}：{point.what}"

    def _asked(self, standing: Standing) -> tuple[CorrectionPoint, ...]:
        """The list as it stands on the screen: an edited one replaces what was suggested for its item."""
        plan, slug, ready = self._visit.plan, standing.item.slug, list(self._ready(standing))
        if slug not in self._visit.draft.points:
            return tuple(ready)
        asked = []
        for line in self._points(standing):
            # Two fields may have the same name, so a suggestion is used up by the line that repeats it.
            point = next((point for point in ready if self._line(point) == line), None)
            if point:
                ready.remove(point)
            asked.append(point or edited_point(plan, slug, line))
        return tuple(asked)

    def _grounds(self, choices: Mapping[str, Choice]) -> dict[str, tuple[Ground, str]]:
        draft = self._visit.draft
        refused = (slug for slug, choice in choices.items() if choice is Choice.REFUSE and slug in draft.grounds)
        return {slug: (draft.grounds[slug], draft.authorities.get(slug, "")) for slug in refused}

    def _command(self, found: tuple[Standing, ...]) -> Decide:
        choices = {standing.item.slug: self._visit.choice_of(standing) for standing in found}
        wanted = {
            standing.item.slug: self._asked(standing)
            for standing in found
            if choices[standing.item.slug] is Choice.CORRECT
        }
        return Decide(
            choices,
            points=joint_points(self._visit.plan, wanted),
            grounds=self._grounds(choices),
            reasons=self._reasons(found, wanted),
            confirmed=self._visit.draft.confirmed,
        )

    def _reasons(
        self, found: tuple[Standing, ...], wanted: Mapping[str, tuple[CorrectionPoint, ...]]
    ) -> dict[str, str]:
        """Asking to correct what is complete departs from the record too: its own lines are the words for it."""
        own = {s.item.slug: self._visit.draft.reasons.get(s.item.slug, "") for s in found if self._departs(s)}
        complete = [standing.item.slug for standing in found if standing.complete]
        beyond = {slug: "；".join(point.what for point in wanted.get(slug, ())) for slug in complete}
        return {slug: why for slug, why in {**beyond, **own}.items() if why}

    def _on_card_clicked(self, key: str) -> None:
        self._visit.go({"applicant": 3, "form": 4, "mat": 5}.get(key, 4))

    def _on_item_selected(self, slug: str) -> None:
        self._selected = slug
        self.show()

    def _on_choice_changed(self, slug: str, number: int) -> None:
        """Ground, organ and reason belong to the decision before: chosen again later, they are given again."""
        draft = self._visit.draft
        self._selected = slug
        self._visit.choose(
            replace(
                draft,
                choices={**draft.choices, slug: Choice(number)},
                grounds={item: ground for item, ground in draft.grounds.items() if item != slug},
                authorities={item: named for item, named in draft.authorities.items() if item != slug},
                reasons={item: why for item, why in draft.reasons.items() if item != slug},
            )
        )

    def _on_ground_changed(self, slug: str, ground: str) -> None:
        draft = self._visit.draft
        self._visit.choose(replace(draft, grounds={**draft.grounds, slug: Ground(ground)}))

    def _on_authority_changed(self, slug: str, authority: str) -> None:
        """The line is told when it is left, which may be because its item is no longer refused."""
        draft = self._visit.draft
        if draft.choices.get(slug) is Choice.REFUSE:
            self._visit.choose(replace(draft, authorities={**draft.authorities, slug: authority.strip()}))

    def _on_reason_changed(self, slug: str, reason: str) -> None:
        draft = self._visit.draft
        if any(standing.item.slug == slug and self._departs(standing) for standing in self._visit.standings):
            self._visit.choose(replace(draft, reasons={**draft.reasons, slug: reason.strip()}))

    def _on_points_changed(self, slug: str, points: object) -> None:
        assert isinstance(points, tuple)
        draft = self._visit.draft
        standing = next((standing for standing in self._visit.standings if standing.item.slug == slug), None)
        then = tuple(map(self._line, self._ready(standing))) if standing else ()
        points_then = {**draft.points_then, slug: then}
        self._visit.choose(replace(draft, points={**draft.points, slug: points}, points_then=points_then))

    def _on_suggest_clicked(self) -> None:
        draft = self._visit.draft
        self._visit.choose(
            replace(draft, choices={}, points={}, points_then={}, grounds={}, authorities={}, reasons={})
        )

    def _on_primary_clicked(self) -> None:
        if self._busy:
            return
        self._busy = True
        draft, command = self._visit.draft, self._command(self._visit.standings)
        decide = self._visit.verbs.decide_case

        def decided(number: Number) -> None:
            self._on_decided(draft.case_id, number)

        self._desk.run(Job(self._page, lambda: decide(draft, command), decided, self._on_failed))
        self.show()

    def _on_decided(self, case_id: str, number: Number) -> None:
        """The next step issues the papers; a clerk who has turned to the next person meanwhile is told the number."""
        self._busy = False
        if self._visit.open and self._visit.draft.case_id == case_id:
            self._visit.become_case(case_id, number.digits)
            self._visit.go(7)
        else:
            issue = self._visit.verbs.issue_papers
            self._desk.run(Job(self._page, lambda: issue(case_id), lambda _: None, self._on_failed))
            self._printing.say(f"上一件已受理，编号 {number.grouped}。文书在待办里打印。")

    def _on_failed(self, error: Exception) -> None:
        """A refusal or an outage leaves everything as it was; the sentence says what to do."""
        self._busy = False
        self._printing.say(trouble_words(error))
        self.show()


def _why_not_met(found: tuple[Standing, ...], chosen: Mapping[str, Choice], theme: Theme) -> str:
    """P23: who is missing what, for the first item whose acceptance waits for it."""
    waiting = (standing for standing in found if chosen[standing.item.slug] in {Choice.ACCEPT, Choice.DEFER})
    lacks = (lack for standing in waiting for lack in standing.waits)
    first = next(lacks, None)
    return f"{lack_words(first, theme)}；可先收件，或暂存改日再办" if first else ""


def _delivery(visit: Visit) -> str:
    return visit.verbs.room.setting(visit.plan, visit.verbs.room.clock.now()).delivery


def _state_words(standing: Standing) -> tuple[str, str]:
    """How the papers of an item stand, as a pill."""
    if standing.missing:
        return f"缺 {len(standing.missing)}", "warn"
    if standing.problems:
        return f"{len(standing.problems)} 处错", "warn"
    if standing.waits:
        return f"等 {len({(lack.party, lack.nth) for lack in standing.waits})} 人", "warn"
    if standing.later:
        return f"容缺 {len(standing.later)}", "warn"
    return (f"承诺 {len(standing.promised)}", "info") if standing.promised else ("齐", "ok")
