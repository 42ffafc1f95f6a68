"""What the applicant fills in, each by its type."""

from collections.abc import Callable, Mapping
from typing import Any

from clerk_app.domain.papers import Rendered
from clerk_app.domain.papers_form import CheckedCopies, FormPaper, ItemFormPaper
from printing.checked_copies import checked_copies_pdf
from printing.form import form_pdf
from printing.item_form import item_form_pdf

FORM_PAPERS: Mapping[type[Any], Callable[[Any], Rendered]] = {
    FormPaper: form_pdf,
    ItemFormPaper: item_form_pdf,
    CheckedCopies: checked_copies_pdf,
}
