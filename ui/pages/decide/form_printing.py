"""打印申请表 at step 6: the one form goes to the applicant for signing before the decision."""

from clerk_app.ports import PaperRow
from ui.pages.decide.page import DecidePage
from ui.printing_desk import PrintingDesk
from ui.tasks import Job, Runner
from ui.visit import Visit
from ui.wording import paper_name, trouble_words

ACT = "intake.decide.form"


class FormPrinting:
    """One press makes and prints it; characters that no face has are named first, and a second press prints (R063)."""

    def __init__(self, page: DecidePage, visit: Visit, desk: Runner, printing: PrintingDesk) -> None:
        self._page, self._visit, self._desk, self._printing = page, visit, desk, printing
        self._warned = ("", "")
        self._busy = False
        page.action_clicked.connect(self._on_action_clicked)

    def _on_action_clicked(self, name: str) -> None:
        if name != ACT or self._busy:
            return
        self._busy = True
        draft, prepare, look = self._visit.draft, self._visit.verbs.prepare_form, self._visit.verbs.look

        def act() -> PaperRow:
            paper = prepare(draft)
            return next(row for row in look.papers(draft.case_id) if row.paper == paper)

        self._desk.run(Job(self._page, act, self._on_prepared, self._on_failed))

    def _on_prepared(self, row: PaperRow) -> None:
        self._busy = False
        name = paper_name(row.paper, row.form)
        if row.missing and self._warned != (row.case_id, row.paper):
            self._warned = (row.case_id, row.paper)
            told = "、".join(row.missing)
            self._printing.say(f"{name}里有字库没有的字：{told}。纸上会印方框和编码，请手写补正；再按一次打印")
            return
        self._printing.print_paper(row.case_id, row.paper, 1)
        self._printing.say(f"{name}一份，请申请人核对后签字；更正后再打印会列出更正处")

    def _on_failed(self, error: Exception) -> None:
        self._busy = False
        self._printing.say(trouble_words(error))
