"""The tables of a non-acceptance: case, closed list of grounds, competent authority, papers given back."""

from collections.abc import Sequence

from clerk_app.domain.papers_refusal import CompetentBody, RefusalPaper, ReturnedMaterial
from printing.faces import Face
from printing.figures import chinese_date, chinese_moment
from printing.parties import contact_row, full_row, pair_row
from printing.spans import bold, plain
from printing.styles import LABEL, Style
from printing.tables import Row, Table, cell, head, middle
from printing.templates import Needs
from printing.typography import full_width, item_title
from printing.words import Words

TABLE_NEEDS: Needs = {
    **dict.fromkeys(("credit_code", "item", "applied_on", "received_at", "competent_name", "competent_place"), ""),
    "returned_columns": 5,
}
GROUND = Style(Face.SERIF, 10.5, 14)


def case_table(paper: RefusalPaper, said: Words, air: float) -> Table:
    own, identity = said.own, paper.applicant.identity
    item = item_title(paper.item)
    rows = [full_row(said.common.word("applicant"), _first_row(paper, said))]
    if paper.applicant.head is not None:
        role, person = paper.applicant.head_role, said.identity(paper.applicant.head.identity)
        if identity.id_number:
            rows.append(pair_row(own.word("credit_code"), identity.id_number, role, person))
        else:
            rows.append(full_row(role, person))
    if paper.applicant.agent is not None:
        rows.append(contact_row(said.common.word("agent"), paper.applicant.agent, said))
    applied, received = chinese_date(paper.applied_on), chinese_moment(paper.received_at)
    rows += [
        full_row(own.word("item"), item),
        pair_row(own.word("applied_on"), applied, own.word("received_at"), received),
    ]
    return Table((24.0, 51.0, 23.0, 72.0), tuple(rows), side=1.5, air=0.5 + 0.55 * air)


def _first_row(paper: RefusalPaper, said: Words) -> str:
    identity = paper.applicant.identity
    if paper.applicant.head is not None or not identity.id_number:
        return identity.name
    return said.common.text("identity", name=identity.name, kind=identity.id_kind, number=identity.id_number)


def grounds_table(paper: RefusalPaper, said: Words, air: float) -> Table:
    """The whole list is printed: the reader sees that no other ground exists."""
    prefix = f"grounds.{paper.regime}."
    rows = []
    for key in said.own.words:
        if not key.startswith(prefix):
            continue
        holds = key == prefix + paper.ground
        text = said.own.word(key)
        tick = middle(plain("☑" if holds else "☐"), LABEL)
        rows.append(Row((tick, cell(bold(text) if holds else plain(text), GROUND))))
    return Table((12.0, 158.0), tuple(rows), side=1.8, air=0.8 + 1.0 * air)


def competent_table(competent: CompetentBody, said: Words, air: float) -> Table:
    own = said.own
    rows = (
        pair_row(own.word("competent_name"), competent.name, said.common.word("phone"), competent.phone),
        full_row(own.word("competent_place"), competent.place),
    )
    return Table((24.0, 61.0, 24.0, 61.0), rows, side=1.5, air=0.5 + 0.55 * air)


def returned_table(paper: RefusalPaper, said: Words, air: float) -> Table:
    return returned_rows(paper.returned, said.own.row("returned_columns"), said, air)


def returned_rows(returned: Sequence[ReturnedMaterial], columns: tuple[str, ...], said: Words, air: float) -> Table:
    rows = tuple(
        Row(
            (
                middle(str(number)),
                cell(full_width(material.name)),
                middle(said.common.word(f"form_of.{material.form.value}")),
                middle(str(material.copies)),
                middle(str(material.pages)),
            )
        )
        for number, material in enumerate(returned, start=1)
    )
    heads = (head(*columns),)
    return Table((10.0, 110.0, 20.0, 15.0, 15.0), rows, heads, side=1.5, air=0.4 + 0.55 * air)
