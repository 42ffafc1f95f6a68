"""The press behind the Papers port: a paper goes in, its form is chosen by its type, bytes come out."""

from collections.abc import Callable, Mapping
from typing import Any

from clerk_app.domain.compose.composing import CasePaper
from clerk_app.domain.papers import Rendered
from clerk_app.domain.papers_acceptance import AcceptancePaper
from clerk_app.domain.papers_commitment import CommitmentPaper
from clerk_app.domain.papers_correction import CorrectionPaper
from clerk_app.domain.papers_day import DaySheetPaper
from clerk_app.domain.papers_delivery import CollectionPaper, DeliveryPaper
from clerk_app.domain.papers_flow import FlowChart
from clerk_app.domain.papers_form import FormSheet
from clerk_app.domain.papers_hall import (
    AddressLabel,
    BagSlip,
    EmergencyBlock,
    HallSheet,
    PrinterCheck,
    SeparatorSheet,
)
from clerk_app.domain.papers_notice import NoticePaper
from clerk_app.domain.papers_receipt import ReceiptPaper
from clerk_app.domain.papers_refusal import RefusalPaper
from clerk_app.domain.papers_transfer import TransferPaper
from printing.acceptance import acceptance_pdf
from printing.acceptance_roll import acceptance_roll_pdf
from printing.address_label import address_label_pdf
from printing.bag_slip import bag_slip_pdf
from printing.collection import collection_pdf
from printing.commitment import commitment_pdf
from printing.correction import correction_pdf
from printing.course_papers import COURSE_PAPERS
from printing.day_sheet import day_sheet_pdf
from printing.delivery import delivery_pdf
from printing.emergency import emergency_pdf
from printing.flow_chart import flow_chart_pdf
from printing.form_papers import FORM_PAPERS
from printing.notice import notice_pdf
from printing.printer_check import printer_check_pdf
from printing.receipt import receipt_pdf
from printing.receipt_roll import receipt_roll_pdf
from printing.refusal import refusal_pdf
from printing.separator import separator_pdf
from printing.transfer import transfer_pdf

Paper = (
    CasePaper | NoticePaper | CommitmentPaper | DeliveryPaper | CollectionPaper | TransferPaper | HallSheet | FormSheet
)


_DRAWN: Mapping[type[Any], Callable[[Any], Rendered]] = {
    NoticePaper: notice_pdf,
    ReceiptPaper: receipt_pdf,
    CorrectionPaper: correction_pdf,
    AcceptancePaper: acceptance_pdf,
    RefusalPaper: refusal_pdf,
    CommitmentPaper: commitment_pdf,
    DeliveryPaper: delivery_pdf,
    CollectionPaper: collection_pdf,
    TransferPaper: transfer_pdf,
    EmergencyBlock: emergency_pdf,
    PrinterCheck: printer_check_pdf,
    SeparatorSheet: separator_pdf,
    BagSlip: bag_slip_pdf,
    AddressLabel: address_label_pdf,
    DaySheetPaper: day_sheet_pdf,
    FlowChart: flow_chart_pdf,
    **COURSE_PAPERS,
    **FORM_PAPERS,
}


class ReportlabPapers:
    """Renders every paper this program issues; the receipt and the acceptance also on an 80 mm roll."""

    def render_roll(self, paper: ReceiptPaper | AcceptancePaper) -> Rendered:
        return receipt_roll_pdf(paper) if isinstance(paper, ReceiptPaper) else acceptance_roll_pdf(paper)

    def render(self, paper: Paper) -> Rendered:
        return _DRAWN[type(paper)](paper)
