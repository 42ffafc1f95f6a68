"""What became of a paper, in words: valid, void, or replaced by a newer version."""

from clerk_app.domain.facts_papers import PaperVoided
from clerk_app.domain.paper_ids import form_of
from clerk_app.domain.voiding import Validity
from clerk_app.queries import PaperFound
from ui.wording import FORMS

VALIDITIES = {
    Validity.VALID: ("有效", "ok"),
    Validity.VOID: ("已作废", "bad"),
    Validity.SUPERSEDED: ("已被新版代替", "neutral"),
    Validity.LOST: ("已挂失", "warn"),
}


_WORTH = {
    Validity.VALID: "{name}有效。",
    Validity.VOID: "这张{name}已作废，不能再凭它办理。办件已打开，请按办件里有效的文书办。",
    Validity.SUPERSEDED: "这张{name}是旧版，已被新版代替。办件已打开，请按新版办。",
    Validity.LOST: "这张{name}已挂失，不能凭它领取。请核对本人证件后再办。",
}


def worth_words(paper: PaperFound) -> str:
    """What a paper that was scanned is worth today."""
    return _WORTH[paper.validity].format(name=FORMS[form_of(paper.paper)])


def voided_words(body: PaperVoided) -> str:
    number = f" {body.document_no}" if body.document_no else "（文号待补）"
    where = "原件已收回" if body.retrieved else "未交付"
    return f"作废{FORMS[form_of(body.paper)]}{number}：{body.reason}，{where}，{body.approver} 核准"
