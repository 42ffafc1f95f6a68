"""The papers of a case's course after the first act, each by its type."""

from collections.abc import Callable, Mapping
from typing import Any

from clerk_app.domain.papers import Rendered
from clerk_app.domain.papers_amendment import AmendmentPaper, VoidPaper
from clerk_app.domain.papers_authority import AuthorityPaper
from clerk_app.domain.papers_closing import ClosingPaper
from clerk_app.domain.papers_deferral import DeferralPaper
from clerk_app.domain.papers_department import DecisionPaper, ExtensionPaper, PausePaper
from clerk_app.domain.papers_supplement import SupplementPaper
from printing.amendment import amendment_pdf, void_pdf
from printing.authority import authority_pdf
from printing.closing import closing_pdf
from printing.deferral import deferral_pdf
from printing.department import decision_pdf, extension_pdf, pause_pdf
from printing.supplement import supplement_pdf

COURSE_PAPERS: Mapping[type[Any], Callable[[Any], Rendered]] = {
    DeferralPaper: deferral_pdf,
    SupplementPaper: supplement_pdf,
    PausePaper: pause_pdf,
    ExtensionPaper: extension_pdf,
    DecisionPaper: decision_pdf,
    ClosingPaper: closing_pdf,
    AmendmentPaper: amendment_pdf,
    VoidPaper: void_pdf,
    AuthorityPaper: authority_pdf,
}
