"""What is said of the one form on paper."""

from clerk_app.domain.facts_forms import FormBody
from ui.wording import paper_name


def form_words(body: FormBody) -> str:
    told = sum(1 for rows in body.rows.values() if rows) + len(body.values)
    return f"打印{paper_name(body.paper, 'F02')}待签：填写 {told} 项"
