"""What became of a paper, in words: valid, void, or replaced by a newer version."""

from clerk_app.domain.facts_papers import PaperVoided
from clerk_app.domain.paper_ids import form_of
from clerk_app.domain.voiding import Validity
from ui.wording import FORMS

VALIDITIES = {
    Validity.VALID: ("有效", "ok"),
    Validity.VOID: ("已作废", "bad"),
    Validity.SUPERSEDED: ("已被新版代替", "neutral"),
    Validity.LOST: ("已挂失", "warn"),
}


def voided_words(body: PaperVoided) -> str:
    number = f" {body.document_no}" if body.document_no else "（文号待补）"
    where = "原件已收回" if body.retrieved else "未交付"
    return f"作废{FORMS[form_of(body.paper)]}{number}：{body.reason}，{where}，{body.approver} 核准"
