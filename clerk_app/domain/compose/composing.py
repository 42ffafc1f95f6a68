"""A paper that has fallen due to the value it is printed from: the form chooses how it is composed."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from clerk_app.domain.compose.acceptance import acceptance_paper
from clerk_app.domain.compose.amendment import amendment_paper, void_paper
from clerk_app.domain.compose.calling import DuePaper
from clerk_app.domain.compose.case_form import case_form
from clerk_app.domain.compose.case_told import CaseTold
from clerk_app.domain.compose.closing import lapse_paper, withdrawal_paper
from clerk_app.domain.compose.correction import correction_paper
from clerk_app.domain.compose.deferral import deferral_paper
from clerk_app.domain.compose.department import decision_paper, extension_paper, pause_paper
from clerk_app.domain.compose.receipt import receipt_paper
from clerk_app.domain.compose.refusal import refusal_paper
from clerk_app.domain.compose.setting import Setting
from clerk_app.domain.compose.supplement import supplement_paper
from clerk_app.domain.emergency import written_on
from clerk_app.domain.facts import (
    ApplicationTaken,
    CaseWithdrawn,
    CorrectionRequested,
    EntryCorrected,
    ItemsAccepted,
    ItemsDeferred,
    ItemsReceived,
    ItemsRefused,
    MaterialSupplied,
)
from clerk_app.domain.facts_handling import ClockPaused, ItemDecided, LimitExtended
from clerk_app.domain.facts_papers import PaperVoided
from clerk_app.domain.facts_service import EntryAmended, ItemsLapsed
from clerk_app.domain.paper_ids import first_of, version_before, version_of
from clerk_app.domain.papers_acceptance import AcceptancePaper
from clerk_app.domain.papers_amendment import AmendmentPaper, VoidPaper
from clerk_app.domain.papers_authority import AuthorityPaper
from clerk_app.domain.papers_closing import ClosingPaper
from clerk_app.domain.papers_correction import CorrectionPaper
from clerk_app.domain.papers_deferral import DeferralPaper
from clerk_app.domain.papers_department import DecisionPaper, ExtensionPaper, PausePaper
from clerk_app.domain.papers_form import FormPaper
from clerk_app.domain.papers_receipt import ReceiptPaper
from clerk_app.domain.papers_refusal import RefusalPaper
from clerk_app.domain.papers_supplement import SupplementPaper

ItemPaper = PausePaper | ExtensionPaper | DecisionPaper
FirstPaper = ReceiptPaper | CorrectionPaper | AcceptancePaper | RefusalPaper
LaterPaper = FormPaper | DeferralPaper | SupplementPaper | ItemPaper | ClosingPaper | AmendmentPaper | VoidPaper
CasePaper = FirstPaper | LaterPaper | AuthorityPaper


def composed(setting: Setting, due: DuePaper, case: CaseTold, numbers: tuple[str, str]) -> CasePaper:
    """``numbers``: what its bars hold, and its document number."""
    here = _here(setting, due, case)
    later = _LATER.get((due.form, type(due.cause)))
    return later(here, numbers, case, due) if later else _first(here, due, case, numbers)


def _first(setting: Setting, due: DuePaper, case: CaseTold, numbers: tuple[str, str]) -> FirstPaper:
    match due.cause:
        case ApplicationTaken():
            return receipt_paper(setting, *numbers, case.taken, _received(due, case))
        case ItemsAccepted() | ItemsDeferred() as cause:
            return acceptance_paper(setting, *numbers, case.taken, cause, _received(due, case), due.beside)
        case CorrectionRequested() as cause:
            return correction_paper(setting, *numbers, case.taken, cause, due.department)
        case ItemsRefused() as cause:
            return refusal_paper(setting, *numbers, case.taken, cause, due.department)
        case _:
            raise AssertionError(due.form)


def _here(setting: Setting, due: DuePaper, case: CaseTold) -> Setting:
    """Dated by the act that calls for it, so that a repair after a crash prints the same; a newer version says so."""
    crossing = case.state.crossing
    here = replace(
        setting,
        moment=case.fact_of(due.cause).header.at,
        helps=case.state.helps,
        handled_at=crossing.handling_name if crossing else "",
    )
    by_hand = case.state.emergency
    if by_hand:
        days = case.calendar.between(written_on(by_hand), here.day)
        here = replace(here, received_at=by_hand.written_at, days_since=days)
    if due.again is None:
        return here
    before = case.document_of(version_before(due.paper))
    replaced = before.document_no if before else ""
    return replace(here, issued=case.fact_of(due.again).header.at, version=version_of(due.paper), replaces=replaced)


def _received(due: DuePaper, case: CaseTold) -> tuple[ItemsReceived, ...]:
    """What was only received stands on the receipt and on the notice of the first act, not on later ones."""
    if first_of(due.paper) not in {"F03", "F06"}:
        return ()
    return tuple(fact.body for fact in case.facts if isinstance(fact.body, ItemsReceived))


# What follows the first act, by form and by the fact that calls for it.
_LATER: Mapping[tuple[str, type], Callable[[Setting, tuple[str, str], CaseTold, DuePaper], LaterPaper]] = {
    ("F02", ApplicationTaken): case_form,
    ("F05", MaterialSupplied): supplement_paper,
    ("F05", EntryCorrected): supplement_paper,
    ("F09", ItemsDeferred): deferral_paper,
    ("F11", ClockPaused): pause_paper,
    ("F12", LimitExtended): extension_paper,
    ("F13", ItemDecided): decision_paper,
    ("F17", CaseWithdrawn): withdrawal_paper,
    ("F17", ItemsLapsed): lapse_paper,
    ("F20", EntryAmended): amendment_paper,
    ("F20", PaperVoided): void_paper,
}
