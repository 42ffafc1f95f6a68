"""The one form (F02) of a taken case, as it has to be signed and archived."""

from dataclasses import replace

from clerk_app.domain.compose.calling import DuePaper
from clerk_app.domain.compose.case_told import CaseTold
from clerk_app.domain.compose.form import form_paper
from clerk_app.domain.compose.setting import Setting
from clerk_app.domain.form_history import history
from clerk_app.domain.paper_ids import version_of
from clerk_app.domain.papers_form import FormPaper


def case_form(setting: Setting, numbers: tuple[str, str], case: CaseTold, due: DuePaper) -> FormPaper:
    """What was signed before the decision is its earlier version, and what was corrected since stands on this one."""
    before = case.document("F02")
    if due.again is None and before:
        setting = replace(setting, version=version_of(due.paper), replaces=before.document_no)
    entries = case.taken.entries
    return form_paper(setting, *numbers, entries, history(case.facts, entries, setting.moment))
