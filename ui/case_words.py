"""A case in a few words, the same in every list: its theme or single item, and what was done."""

from clerk_app.domain.case import Status
from clerk_app.domain.catalogue import Catalogue
from clerk_app.queries import CaseLine
from ui.print_words import row_words
from ui.reprinting import Printed
from ui.wording import STATUSES


def theme_title(catalogue: Catalogue, slug: str, item: str = "") -> str:
    """The name as the present catalogue has it; what has left the catalogue keeps its slug."""
    theme = catalogue.theme(slug)
    found = theme.item(item) if theme and item else None
    return found.zh if found else theme.zh if theme else slug


def status_words(case: CaseLine) -> tuple[str, str]:
    """Words and tone of the summary of its decisions."""
    return STATUSES[Status(case.status)]


def content_words(case: CaseLine) -> str:
    """已受理，5 个事项: what the facts of this case say."""
    words, _ = status_words(case)
    return f"{words}，{case.items} 个事项" if case.items else words


def paper_words(printed: Printed, queue: str) -> tuple[str, str]:
    """How far an issued paper has come: the queue's word that it took the job is not a sheet in the hand."""
    row = printed.row
    if row.handed_over:
        return f"已交付 {row.handed_over}", "ok"
    words, _, tone = row_words(row, printed.last, has_printer=bool(queue))
    return words, tone
