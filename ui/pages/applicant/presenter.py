"""The applicant: who came, typed where there is no reader; the same field ids as the one form, one value."""

from dataclasses import replace
from datetime import date

from clerk_app.domain.assembly import Assembly
from clerk_app.domain.parties import Row
from clerk_app.domain.people import Person
from ui.fields import field_views
from ui.forms.field import FieldView
from ui.intake_frame import frame
from ui.pages.applicant.acts import dated, mandate, pressed, renamed, ticked
from ui.pages.applicant.earlier import EarlierCases
from ui.pages.applicant.page import ApplicantPage
from ui.pages.applicant.people import matrix_view, person_view, row_of
from ui.pages.applicant.person_fields import MANDATE, PERSON, firm_view, has_firm, own_fields, planned_of
from ui.pages.applicant.service import ServiceSheet, summary
from ui.pages.applicant.view import ApplicantView, PersonView, ReaderView
from ui.printing_desk import PrintingDesk
from ui.tasks import Job, Runner
from ui.visit import Visit
from ui.widgets.footer import FooterView
from ui.wording import trouble_words

_HALF = 6  # of the twelve columns
_MANDATE_PAPERS = ("authorization_letter", "power_of_attorney")


class ApplicantPresenter:
    """Persons are those the matrix of the case asks for, and before them the firm they speak for."""

    def __init__(self, page: ApplicantPage, visit: Visit, lanes: tuple[Runner, Runner], printing: PrintingDesk) -> None:
        """``lanes``: the desk's and that of looks."""
        self._page, self._visit, self._printing = page, visit, printing
        self._desk, look = lanes
        self._earlier = EarlierCases(page, visit, look, self.show)
        self._chosen = self._case_id = ""
        self._service = ServiceSheet(page, visit, self.show)
        page.service_clicked.connect(self._service.open)
        page.who_changed.connect(self._on_who_changed)
        page.person_clicked.connect(self._on_person_clicked)
        page.person_add_clicked.connect(self._on_person_add_clicked)
        page.edited.connect(self._on_edited)
        page.field_left.connect(self._on_field_left)
        page.confirmed.connect(self._on_field_left)
        page.mandate_changed.connect(self._on_mandate_changed)
        page.authority_clicked.connect(self._on_authority_clicked)
        page.cell_clicked.connect(self._on_cell_clicked)
        page.primary_clicked.connect(self._on_primary_clicked)
        page.manual_clicked.connect(page.focus_first)

    def show(self) -> None:
        if self._case_id != self._visit.draft.case_id:
            self._case_id, self._chosen = self._visit.draft.case_id, ""
        assembly = self._visit.assembly
        persons = self._persons(assembly)
        slugs = [person.slug for person in persons]
        if self._chosen not in slugs:
            self._chosen = slugs[0]
        row = row_of(assembly, self._chosen)
        has_agent = self._visit.plan.planned_field("agent_name") is not None
        footer = FooterView("下一步：一张表", back="上一步", hint="有误也可先往下办，核对前改好即可")
        self._page.show_view(
            ApplicantView(
                frame(self._visit, 3, footer),
                who=(("self", "本人"), ("agent", "代办人")),
                who_chosen="agent" if has_agent else "self",
                persons=persons,
                chosen=self._chosen,
                title=row.party.zh if row else "申请人 · 单位",
                reader=ReaderView("读卡器未连接，可手工录入"),
                fields=_in_two(self._fields(row)),
                note="号码有效即带出性别和出生日期",
                may_add=bool(row and row.party.many),
                mandate=mandate(assembly, self._visit.draft.attendance, row, self._scanned()) if row else None,
                matrix=matrix_view(assembly),
                earlier=self._earlier.earlier(),
                running=self._earlier.running(),
                hint="Ctrl+↑↓ 换人 · 空格打勾" if len(persons) > 1 else "",
                service=summary(self._visit.draft.service),
            )
        )

    @property
    def _place(self) -> str:
        return self._visit.verbs.room.station.label

    def _persons(self, assembly: Assembly) -> tuple[PersonView, ...]:
        plain = not self._visit.plan.theme.parties
        rows = assembly.matrix.rows
        firm = (firm_view(self._visit),) if has_firm(self._visit) else ()
        return (*firm, *(person_view(assembly, row, first=plain and at == 0) for at, row in enumerate(rows)))

    def _fields(self, row: Row | None) -> tuple[FieldView, ...]:
        planned = field_views(self._visit, planned_of(self._visit, row))
        return (*planned, *(own_fields(self._visit, row, named=bool(planned)) if row else ()))

    def _scanned(self) -> int:
        return sum(len(self._visit.slot(slug).pages) for slug in _MANDATE_PAPERS)

    def _row(self, slug: str) -> Row | None:
        return row_of(self._visit.assembly, slug)

    def _on_who_changed(self, who: str) -> None:
        if any(question.id == "handler" for question in self._visit.plan.theme.questions):
            self._visit.answer("handler", who)
        self._chosen = "agent" if who == "agent" else ""
        self.show()

    def _on_person_clicked(self, person: str) -> None:
        self._chosen = person
        self.show()

    def _on_person_add_clicked(self) -> None:
        """Another heir, another owner: only a party that may be several persons grows."""
        row = self._row(self._chosen)
        if row is None or not row.party.many:
            return
        known = sum(one.party.slug == row.party.slug for one in self._visit.assembly.matrix.rows)
        empty = Row(row.party, known, Person(row.party.role, ""), row.items, ())
        self._chosen = f"{row.party.slug}.{known}"
        self._visit.gather(renamed(self._visit.draft.attendance, empty, "name", "", self._today))
        self._page.focus_first()

    def _on_edited(self, slug: str, value: object) -> None:
        text = value if isinstance(value, str) else ""
        row = self._row(self._chosen)
        kind, _, key = slug.rpartition(".")
        gathering = self._visit.draft.attendance
        if row is not None and kind == PERSON:
            self._visit.gather(renamed(gathering, row, key, text, self._today))
        elif row is not None and kind == MANDATE:
            self._visit.gather(dated(gathering, row.party.slug, key, _day(text)))
        else:
            self._visit.enter(slug, text)

    def _on_field_left(self, slug: str) -> None:
        if self._visit.open:  # a page that is put away lets go of its field last
            self._visit.leave_field(slug)
            self._earlier.ask()

    def _on_mandate_changed(self, slug: str, _: bool) -> None:
        row = self._row(self._chosen)
        if row is not None:
            paper = next((one for one in _MANDATE_PAPERS if self._visit.plan.planned_material(one)), "")
            gathering = self._visit.draft.attendance
            self._visit.gather(ticked(gathering, row, slug, self._today, self._place, paper))

    def _on_authority_clicked(self) -> None:
        """授权委托书: printed for the principal to sign here; it is kept with the case."""
        row, draft = self._row(self._chosen), self._visit.draft
        if row is None:
            return
        agent, prepare = row.party.slug, self._visit.verbs.prepare_authority

        def printed(paper: str) -> None:
            self._printing.print_paper(draft.case_id, paper)

        def failed(error: Exception) -> None:
            self._printing.say(trouble_words(error))

        self._desk.run(Job(self._page, lambda: prepare(draft, agent), printed, failed))

    def _on_cell_clicked(self, key: str) -> None:
        slug, _, column = key.partition(":")
        row = self._row(slug)
        if row is not None:
            assembly = self._visit.assembly
            self._visit.gather(pressed(assembly, self._visit.draft.attendance, row, column, self._place))

    @property
    def _today(self) -> date:
        return self._visit.verbs.room.clock.today()

    def _on_primary_clicked(self) -> None:
        self._visit.go(4)


def _in_two(fields: tuple[FieldView, ...]) -> tuple[FieldView, ...]:
    """Beside the reader there is room for two fields a line, of the same width."""
    return tuple(replace(field, span=6 if field.span <= _HALF else 12) for field in fields)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
