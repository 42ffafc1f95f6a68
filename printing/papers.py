"""The press behind the Papers port: a paper goes in, its form is chosen by its type, bytes come out."""

from clerk_app.domain.papers import Rendered
from clerk_app.domain.papers_acceptance import AcceptancePaper
from clerk_app.domain.papers_commitment import CommitmentPaper
from clerk_app.domain.papers_correction import CorrectionPaper
from clerk_app.domain.papers_notice import NoticePaper
from clerk_app.domain.papers_receipt import ReceiptPaper
from clerk_app.domain.papers_refusal import RefusalPaper
from printing.acceptance import acceptance_pdf
from printing.commitment import commitment_pdf
from printing.correction import correction_pdf
from printing.notice import notice_pdf
from printing.receipt import receipt_pdf
from printing.receipt_roll import receipt_roll_pdf
from printing.refusal import refusal_pdf

Paper = NoticePaper | ReceiptPaper | CorrectionPaper | AcceptancePaper | RefusalPaper | CommitmentPaper


class ReportlabPapers:
    """Renders every paper this program issues; the receipt also on an 80 mm roll."""

    def render_roll(self, paper: ReceiptPaper) -> Rendered:
        return receipt_roll_pdf(paper)

    def render(self, paper: Paper) -> Rendered:
        match paper:
            case NoticePaper():
                return notice_pdf(paper)
            case ReceiptPaper():
                return receipt_pdf(paper)
            case CorrectionPaper():
                return correction_pdf(paper)
            case AcceptancePaper():
                return acceptance_pdf(paper)
            case RefusalPaper():
                return refusal_pdf(paper)
            case CommitmentPaper():
                return commitment_pdf(paper)
