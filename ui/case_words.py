"""A case in a few words, the same in every list: its theme or single item, and what was done."""

from clerk_app.domain.case import Status
from clerk_app.domain.catalogue import Catalogue
from clerk_app.queries import CaseLine
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
