"""The sheet of what was put right (F20): an entry amended after the decision (P09), or a paper made void (L31)."""

from clerk_app.domain.compose.calling import DuePaper
from clerk_app.domain.compose.case_told import CaseTold
from clerk_app.domain.compose.correction import name_of
from clerk_app.domain.compose.setting import Setting, applicant_of
from clerk_app.domain.facts_papers import PaperVoided
from clerk_app.domain.facts_service import EntryAmended
from clerk_app.domain.paper_ids import form_of, version_before
from clerk_app.domain.papers_amendment import AmendmentPaper, Replaced, VoidPaper


def amendment_paper(setting: Setting, numbers: tuple[str, str], case: CaseTold, due: DuePaper) -> AmendmentPaper:
    cause = due.cause
    assert isinstance(cause, EntryAmended), due.form
    return AmendmentPaper(
        head=setting.head(setting.hall.name, *numbers),
        applicant=applicant_of(setting.plan, case.values),
        theme=setting.theme_title.name,
        day=cause.day,
        field=name_of(setting.plan, cause.field),
        old=cause.old,
        new=cause.new,
        reason=cause.reason,
        told=tuple(setting.organ(slug).name for slug in cause.told),
        replaced=tuple(_replaced(case, version_before(paper), paper) for paper in due.papers),
        clerk=setting.clerk,
    )


def void_paper(setting: Setting, numbers: tuple[str, str], case: CaseTold, due: DuePaper) -> VoidPaper:
    cause = due.cause
    assert isinstance(cause, PaperVoided), due.form
    return VoidPaper(
        head=setting.head(setting.hall.name, *numbers),
        applicant=applicant_of(setting.plan, case.values),
        theme=setting.theme_title.name,
        day=cause.day,
        voided=_replaced(case, cause.paper, cause.replacement),
        reason=cause.reason,
        retrieved=cause.retrieved,
        approver=cause.approver,
        clerk=setting.clerk,
    )


def _replaced(case: CaseTold, old: str, new: str) -> Replaced:
    before, after = case.document_of(old), case.document_of(new)
    return Replaced(form_of(old), before.document_no if before else "", after.document_no if after else "")
