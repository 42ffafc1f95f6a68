"""The applicant: who came, typed where there is no reader; the same field ids as the one form, one value."""

from collections.abc import Mapping
from dataclasses import replace

from clerk_app.domain.plan import PlannedField
from clerk_app.queries import CaseLine
from ui.fields import field_views
from ui.forms.field import FieldView
from ui.intake_frame import frame
from ui.pages.applicant.page import ApplicantPage
from ui.pages.applicant.view import ApplicantView, NoteView, PersonView, ReaderView
from ui.tasks import Job, Runner
from ui.visit import Visit
from ui.widgets.footer import FooterView
from ui.wording import STATUSES, masked_number

_ROLES = (("name", "id_no"), ("org_name", "uscc"))
_AGENT = "agent"
_HALF = 6  # of the twelve columns


class ApplicantPresenter:
    """Persons are the applicant (or firm), and the agent where the scenario says one came."""

    def __init__(self, page: ApplicantPage, visit: Visit, look: Runner) -> None:
        self._page, self._visit, self._look = page, visit, look
        self._chosen = "applicant"
        self._known: tuple[CaseLine, ...] = ()
        self._asked = ""
        page.who_changed.connect(self._on_who_changed)
        page.person_clicked.connect(self._on_person_clicked)
        page.edited.connect(self._on_edited)
        page.field_left.connect(self._on_field_left)
        page.confirmed.connect(self._on_field_left)
        page.primary_clicked.connect(self._on_primary_clicked)
        page.manual_clicked.connect(page.focus_first)

    def show(self) -> None:
        plan = self._visit.plan
        has_agent = plan.planned_field("agent_name") is not None
        if not has_agent:
            self._chosen = "applicant"
        title = "代理人" if self._chosen == _AGENT else "申请人"
        self._page.show_view(
            ApplicantView(
                frame(
                    self._visit, 3, FooterView("下一步：一张表", back="上一步", hint="有误也可先往下办，核对前改好即可")
                ),
                who=(("self", "本人"), ("agent", "代办人")),
                who_chosen="agent" if has_agent else "self",
                persons=self._persons(has_agent=has_agent),
                chosen=self._chosen,
                title=title,
                reader=ReaderView("读卡器未连接，可手工录入"),
                fields=_in_two(field_views(self._visit, self._fields())),
                note="号码有效即带出性别和出生日期",
                earlier=self._earlier(),
                running=self._running(),
                hint="",
            )
        )

    @property
    def _named(self) -> Mapping[str, str]:
        return self._visit.plan.theme.applicant_fields

    def _fields(self) -> tuple[PlannedField, ...]:
        plan = self._visit.plan
        if self._chosen == _AGENT:
            return tuple(planned for planned in plan.fields if planned.slug.startswith("agent_"))
        slugs = dict.fromkeys(self._named.values())
        return tuple(planned for slug in slugs for planned in [plan.planned_field(slug)] if planned)

    def _persons(self, *, has_agent: bool) -> tuple[PersonView, ...]:
        values = self._visit.draft.values
        role = "org_name" if "org_name" in self._named else "name"
        number = dict(_ROLES)[role]
        name = values.get(self._named.get(role, ""), "")
        persons = [
            PersonView(
                "applicant",
                "申请人 · 单位" if role == "org_name" else "申请人",
                name or "待录入",
                masked_number(values.get(self._named.get(number, ""), "")),
                "buildings" if role == "org_name" else "user-circle",
                "手工录入" if name else "",
            )
        ]
        if has_agent:
            persons.append(
                PersonView(
                    _AGENT,
                    "代理人",
                    values.get("agent_name", "") or "待录入",
                    masked_number(values.get("agent_id_no", "")),
                    "identification-badge",
                )
            )
        return tuple(persons)

    def _earlier(self) -> NoteView | None:
        done = [line for line in self._known if line.status != "correction_due"]
        if not done:
            return None
        told = " · ".join(f"{self._theme(line)} {line.decided_at:%m-%d}" for line in done if line.decided_at)
        return NoteView(f"以前办过 {len(done)} 件", told)

    def _running(self) -> NoteView | None:
        waiting = [line for line in self._known if line.theme == self._visit.draft.theme]
        if not waiting:
            return None
        line = waiting[0]
        told = f"{self._theme(line)} · {STATUSES_BY_VALUE.get(line.status, line.status)}"
        return NoteView(f"同一主题已有 {len(waiting)} 件", told)

    def _theme(self, line: CaseLine) -> str:
        theme = self._visit.verbs.room.catalogue.theme(line.theme)
        return theme.zh.removesuffix("一件事") if theme else line.theme

    def _ask_earlier(self) -> None:
        """Once for each new number: cases of the same person on this computer."""
        values = self._visit.draft.values
        number = values.get(self._named.get("id_no", ""), "")
        name = values.get(self._named.get("name", ""), "")
        if len(number) < 4 or not name or number == self._asked:
            return
        self._asked = number
        find = self._visit.verbs.look.earlier
        self._look.run(Job(self._page, lambda: find(number[-4:], name), self._on_earlier, self._on_failed))

    def _on_earlier(self, lines: tuple[CaseLine, ...]) -> None:
        self._known = lines
        if lines and self._visit.open:
            self.show()

    def _on_failed(self, error: Exception) -> None:
        raise error

    def _on_who_changed(self, who: str) -> None:
        if any(question.id == "handler" for question in self._visit.plan.theme.questions):
            self._visit.answer("handler", who)
        self._chosen = _AGENT if who == _AGENT else "applicant"
        self.show()

    def _on_person_clicked(self, person: str) -> None:
        self._chosen = person
        self.show()

    def _on_edited(self, slug: str, value: object) -> None:
        self._visit.enter(slug, value if isinstance(value, str) else "")

    def _on_field_left(self, slug: str) -> None:
        if self._visit.open:  # a page that is put away lets go of its field last
            self._visit.leave_field(slug)
            self._ask_earlier()

    def _on_primary_clicked(self) -> None:
        self._visit.go(4)


def _in_two(fields: tuple[FieldView, ...]) -> tuple[FieldView, ...]:
    """Beside the reader there is room for two fields a line, of the same width."""
    return tuple(replace(field, span=6 if field.span <= _HALF else 12) for field in fields)


STATUSES_BY_VALUE = {status.value: words for status, (words, _) in STATUSES.items()}
