"""The one form: sections as chips, problems shown when a field is left, the summary when it is asked for."""

from dataclasses import replace

from clerk_app.domain.plan import PlannedField
from clerk_app.domain.sections import Section, sections
from ui.fields import field_views, shown_problems
from ui.forms.field import Suggest
from ui.intake_frame import filled_of, frame
from ui.pages.form.page import FormPage
from ui.pages.form.view import FormView, GroupView, ProblemView
from ui.plan_panel import told
from ui.visit import Visit
from ui.widgets.footer import ActionView, FooterView
from ui.widgets.panel import PanelView
from ui.wording import problem_words


class FormPresenter:
    def __init__(self, page: FormPage, visit: Visit, suggest: Suggest | None = None) -> None:
        self._page, self._visit, self._suggest = page, visit, suggest
        self._open = ""
        self._jump = ""
        page.edited.connect(self._on_edited)
        page.field_left.connect(self._on_field_left)
        page.confirmed.connect(self._on_confirmed)
        page.group_requested.connect(self._on_group_requested)
        page.problem_requested.connect(self._on_problem_requested)
        page.primary_clicked.connect(self._on_primary_clicked)
        page.notice_requested.connect(self._on_notice_requested)

    def show(self) -> None:
        parts = sections(self._visit.plan)
        current = self._current(parts)
        focus, self._jump = self._jump, ""
        self._page.show_view(
            FormView(
                frame(self._visit, 4, self._footer()),
                tuple(self._group(section) for section in parts),
                current.title,
                current.title,
                self._note(current),
                field_views(self._visit, current.fields, self._suggest),
                self._panel(),
                self._visit.verbs.room.clock.today(),
                self._problems(parts),
                self._visit.summary_shown,
                focus=focus,
            )
        )

    def _current(self, parts: tuple[Section, ...]) -> Section:
        titles = [section.title for section in parts]
        if self._open not in titles:
            focus = self._visit.draft.focus
            self._open = next((part.title for part in parts if _holds(part, focus)), titles[0])
        return parts[titles.index(self._open)]

    def _footer(self) -> FooterView:
        return FooterView(
            "下一步：一套材料",
            back="上一步",
            hint="有误也可先扫材料，核对前改好即可",
            actions=(
                ActionView(
                    "intake.applicant_check",
                    "请申请人核对",
                    "F12",
                    "monitor",
                    enabled=False,
                ),
            ),
        )

    def _group(self, section: Section) -> GroupView:
        shown = shown_problems(self._visit, self._visit.plan)
        wrong = sum(planned.slug in shown for planned in section.fields)
        return GroupView(section.title, section.title, *filled_of(self._visit, section.fields), wrong)

    def _panel(self) -> PanelView:
        """How far the form has come in the figures of the step list."""
        filled, wanted = filled_of(self._visit, self._visit.plan.fields)
        return replace(told(self._visit), foot_right=f"{filled} / {wanted}", progress=(filled, wanted))

    def _note(self, section: Section) -> str:
        brought = sum(self._brought(planned) for planned in section.fields)
        told_brought = f"，{brought} 项已自动带入" if brought else ""
        return f"{len(section.fields)} 项{told_brought}"

    def _brought(self, planned: PlannedField) -> bool:
        entry = self._visit.draft.entries.get(planned.slug)
        return bool(planned.produced) or bool(entry and entry.value and entry.provenance not in {"typed", "edited"})

    def _problems(self, parts: tuple[Section, ...]) -> tuple[ProblemView, ...]:
        plan = self._visit.plan
        shown = shown_problems(self._visit, plan)
        return tuple(
            ProblemView(planned.slug, section.title, f"{planned.field.zh}：{problem_words(shown[planned.slug], plan)}")
            for section in parts
            for planned in section.fields
            if planned.slug in shown
        )

    def _on_edited(self, slug: str, value: object) -> None:
        if isinstance(value, str):
            self._visit.enter(slug, value)
        elif isinstance(value, tuple):
            self._visit.enter(slug, "", value)

    def _on_field_left(self, slug: str) -> None:
        self._visit.leave_field(slug)

    def _on_confirmed(self, slug: str) -> None:
        """One key takes responsibility for a value that came from somewhere else."""
        self._visit.enter(slug, self._visit.draft.values.get(slug, ""))
        self._visit.leave_field(slug)

    def _on_group_requested(self, group: str) -> None:
        self._open = group
        self.show()
        self._page.focus_first()

    def _on_problem_requested(self, slug: str) -> None:
        part = next((part for part in sections(self._visit.plan) if _holds(part, slug)), None)
        if part:
            self._open, self._jump = part.title, slug
            self.show()

    def _on_primary_clicked(self) -> None:
        """The next section still open, then the materials; errors warn, they never block the way."""
        parts = sections(self._visit.plan)
        titles = [part.title for part in parts]
        at = titles.index(self._open)
        values = self._visit.draft.values
        rest = [part for part in parts[at + 1 :] if any(not (values.get(p.slug) or p.produced) for p in part.fields)]
        if rest:
            self._open = rest[0].title
            self.show()
            self._page.focus_first()
        else:
            self._visit.go(5)

    def _on_notice_requested(self) -> None:
        self._visit.go(2)


def _holds(section: Section, slug: str) -> bool:
    return any(planned.slug == slug for planned in section.fields)
