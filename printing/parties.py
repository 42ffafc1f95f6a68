"""The applicant's rows in the block of a case: person or firm, its head, its agent."""

from clerk_app.domain.papers import Applicant, Contact
from printing.spans import Rich, joined, plain
from printing.styles import FILLED
from printing.tables import Row, cell
from printing.words import Words


def applicant_rows(applicant: Applicant, words: Words) -> tuple[Row, ...]:
    """Rows of four columns: label, identity, label, telephone; a firm's name takes the whole width."""
    rows = []
    if applicant.head is None:
        rows.append(contact_row(words.common.word("applicant"), Contact(applicant.identity, applicant.phone), words))
    else:
        rows.append(wide_row(applicant, words))
        rows.append(contact_row(applicant.head_role, applicant.head, words))
    if applicant.agent is not None:
        rows.append(contact_row(words.common.word("agent"), applicant.agent, words))
    return tuple(rows)


def wide_row(applicant: Applicant, words: Words) -> Row:
    identity = applicant.identity
    parts = [plain(identity.name)]
    if identity.id_number:
        parts.append(plain(f"{identity.id_kind} {identity.id_number}"))
    value = joined(parts, "\u3000\u3000" if len(identity.name) <= 25 else "\n")
    return full_row(words.common.word("applicant"), value)


def contact_row(label: str, contact: Contact, words: Words) -> Row:
    identity = words.identity(contact.identity)
    if not contact.phone:
        return full_row(label, identity)
    return pair_row(label, identity, words.common.word("phone"), plain(contact.phone))


def pair_row(label: str, value: str | Rich, second: str, other: str | Rich) -> Row:
    """Two named values side by side."""
    return Row((cell(label), cell(value, FILLED), cell(second), cell(other, FILLED)))


def full_row(label: str, value: str | Rich) -> Row:
    """One named value over the whole width."""
    return Row((cell(label), cell(value, FILLED, span=3)))
