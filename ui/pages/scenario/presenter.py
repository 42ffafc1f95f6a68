"""Scenario questions: an answer is a saved change, and what it did is told in words at once."""

from collections.abc import Callable

from clerk_app.domain.catalogue import Item, Question, Theme
from clerk_app.domain.decisions import due_days
from clerk_app.domain.materials import deferrable
from clerk_app.domain.plan import Plan, PlannedMaterial, resolve
from clerk_app.domain.scenario import prune, questions_put, stop
from ui.intake_frame import frame
from ui.pages.scenario.page import ScenarioPage
from ui.pages.scenario.view import ChangeView, OptionView, QuestionView, ScenarioView, StopView
from ui.plan_panel import consequences, signed
from ui.visit import Visit
from ui.widgets.footer import ActionView, FooterView
from ui.wording import limit_words


class ScenarioPresenter:
    def __init__(self, page: ScenarioPage, visit: Visit, say: Callable[[str], None]) -> None:
        self._page, self._visit, self._say = page, visit, say
        self._reopened = ""
        self._last = ""
        page.answer_clicked.connect(self._on_answer_clicked)
        page.answers_confirmed.connect(self._on_answers_confirmed)
        page.why_requested.connect(self._on_why_requested)
        page.reopen_requested.connect(self._on_reopen_requested)
        page.previous_requested.connect(self._on_previous_requested)
        page.primary_clicked.connect(self._on_primary_clicked)
        page.action_clicked.connect(self._on_action_clicked)

    def show(self) -> None:
        questions, halt = self._questions(), stop(self._visit.plan.theme, self._visit.draft.answers)
        answered = sum(question.id in self._visit.draft.answers for question in questions)
        opened = "" if halt else self._reopened or self._next()
        told = f"已答 {answered} / 共 {len(questions)} 题"
        self._page.show_view(
            ScenarioView(
                frame(self._visit, 1, self._footer(len(questions) - answered, halted=halt is not None)),
                told,
                tuple(self._question(at, question, opened) for at, question in enumerate(questions, 1)),
                consequences(self._visit),
                opened,
                self._change(questions),
                StopView("这件事不能联办", halt.reason) if halt else None,
            )
        )

    def _questions(self) -> tuple[Question, ...]:
        return questions_put(self._visit.plan)

    def _next(self) -> str:
        unanswered = (one.id for one in self._questions() if one.id not in self._visit.draft.answers)
        return next(unanswered, "")

    def _footer(self, left: int, *, halted: bool) -> FooterView:
        nothing = left == 0 and self._visit.plan.empty
        hint = f"还有 {left} 题，可先按已答内容告知" if left else ""
        if nothing:
            hint = "按这些答案没有要办的事项，请核对情形"
        return FooterView(
            "下一步：一次告知",
            primary_enabled=not (halted or self._visit.plan.empty),
            back="换主题",
            hint="" if halted else hint,
            hint_tone="warn" if nothing else "",
            actions=(
                ActionView(
                    "notice", "先看一次告知", "F7", "clipboard-text", enabled=not (halted or self._visit.plan.empty)
                ),
            ),
        )

    def _question(self, number: int, question: Question, opened: str) -> QuestionView:
        given = self._visit.draft.answers.get(question.id)
        chosen = (given,) if isinstance(given, str) else given or ()
        words = "、".join(option.zh for option in question.options if option.id in chosen)
        return QuestionView(
            question.id,
            number,
            question.zh,
            self._options(question) if question.id == opened else (),
            chosen,
            words or ("无" if given == () else ""),
            multiple=question.multi,
            changed=question.id == self._last,
        )

    def _options(self, question: Question) -> tuple[OptionView, ...]:
        return tuple(
            OptionView(
                option.id, at, option.zh, option.reason if option.ineligible else self._effect(question, option.id)
            )
            for at, option in enumerate(question.options, 1)
        )

    def _effect(self, question: Question, option: str) -> str:
        """What choosing it would add to the plan so far."""
        if question.multi:
            return ""
        plan = self._visit.plan
        without = {name: given for name, given in plan.answers.items() if name != question.id}
        base = resolve(plan.theme, prune(plan.theme, without), plan.declined, plan.single_item)
        answers = prune(plan.theme, {**without, question.id: option})
        return "　".join(_differences(base, resolve(plan.theme, answers, plan.declined, plan.single_item)))

    def _change(self, questions: tuple[Question, ...]) -> ChangeView | None:
        before = self._visit.plan_before
        number = next((at for at, question in enumerate(questions, 1) if question.id == self._last), 0)
        if before is None or not number:
            return None
        parts = _named_differences(before, self._visit.plan)
        return ChangeView(f"第 {number} 题的变化", parts) if parts else None

    def _on_answer_clicked(self, question: str, option: str) -> None:
        self._answered(question, option)

    def _on_answers_confirmed(self, question: str, options: object) -> None:
        assert isinstance(options, tuple)
        self._answered(question, options)

    def _answered(self, question: str, given: str | tuple[str, ...]) -> None:
        self._last, self._reopened = question, ""
        self._visit.answer(question, given)

    def _on_why_requested(self, question: str) -> None:
        self._say(_why_asked(self._visit.plan.theme, question))

    def _on_reopen_requested(self, question: str) -> None:
        self._reopened = question
        self.show()

    def _on_previous_requested(self) -> None:
        """Backspace: the question before the open one is asked again."""
        ids = [question.id for question in self._questions()]
        opened = self._reopened or self._next()
        at = ids.index(opened) if opened in ids else len(ids)
        if at > 0:
            self._on_reopen_requested(ids[at - 1])

    def _on_primary_clicked(self) -> None:
        self._visit.go(2)

    def _on_action_clicked(self, name: str) -> None:
        if name == "notice":
            self._visit.go(2)


def _differences(before: Plan, after: Plan) -> tuple[str, ...]:
    rows = (
        (len(after.items) - len(before.items), "事项"),
        (len(after.to_bring) - len(before.to_bring), "材料"),
        (after.fields_merged - before.fields_merged, "填写项"),
    )
    told = tuple(f"{signed(number)[0]}{abs(number)} {word}" for number, word in rows if number)
    return told or ("不增加事项和材料",)


def _why_asked(theme: Theme, question: str) -> str:
    """What hangs on a question: items, papers and entries whose conditions name it."""
    items = [item.zh for item in theme.items if question in item.when.questions]
    papers = [material.zh for material in theme.materials if question in material.when.questions]
    fields = sum(question in field.when.questions for field in theme.fields)
    parts = [f"事项：{'、'.join(items)}"] if items else []
    parts += [f"材料：{'、'.join(papers)}"] if papers else []
    parts += [f"{fields} 项填写"] if fields else []
    return f"这一题决定要不要办、要不要交——{'；'.join(parts)}" if parts else "这一题决定能不能联办。"


def _named_differences(before: Plan, after: Plan) -> tuple[str, ...]:
    """Items and papers by name, fields by number."""
    parts = []
    for sign, old, new in (("＋", before, after), ("－", after, before)):
        items = {item.slug for item in old.items}
        papers = {planned.slug for planned in old.to_bring}
        parts += [f"{sign}事项 {item.zh}（{_promise(new, item)}）" for item in new.items if item.slug not in items]
        parts += [f"{sign}材料 {_paper(new, planned)}" for planned in new.to_bring if planned.slug not in papers]
    fields = after.fields_merged - before.fields_merged
    return (*parts, f"{signed(fields)[0]}填写 {abs(fields)} 项") if fields else tuple(parts)


def _promise(plan: Plan, item: Item) -> str:
    return limit_words(due_days(plan, item))


def _paper(plan: Plan, planned: PlannedMaterial) -> str:
    return planned.material.zh + ("（可容缺）" if deferrable(plan, planned) else "")
