"""The list of materials on a one-time notice, in three groups: bring, exempt, produced on the way."""

from clerk_app.domain.papers import MaterialForm
from clerk_app.domain.papers_notice import MaterialGroup, NoticeMaterial, NoticePaper
from printing.faces import Face
from printing.figures import limit_text, row_numbers
from printing.spans import Rich, bold, plain
from printing.styles import Style
from printing.tables import Row, Table, cell, head, middle
from printing.templates import Needs
from printing.typography import full_width
from printing.words import Words, shows_english

MATERIAL_NEEDS: Needs = {
    "materials.head": "",
    "materials.columns": 7,
    "materials.check_points": "points",
    "materials.copies": "form count",
    "materials.deferrable": "limit",
    **dict.fromkeys((f"materials.{key}" for key in ("committable", "not_deferrable", "note")), ""),
    "materials.licence": "name",
    "materials.produced_by": "item",
    **{f"materials.{group.value}": "" for group in MaterialGroup},
}
COLUMNS = (7.0, 40.0, 28.0, 38.0, 31.0, 16.0, 10.0)
GROUP = Style(Face.SANS_BOLD, 8.2, 10.4)


def materials_table(paper: NoticePaper, said: Words, air: float) -> Table:
    rows: list[Row] = []
    number = 0
    for group in MaterialGroup:
        members = paper.group(group)
        if members:
            rows.append(Row((cell(said.own.word(f"materials.{group.value}"), GROUP, span=7),), keeps_next=True))
        for material in members:
            number += 1
            rows.append(_row(number, material, said))
    heads = (head(*said.own.row("materials.columns")),)
    return Table(COLUMNS, tuple(rows), heads, side=1.2, air=0.2 + 0.95 * air, head_air=1.2)


def _row(number: int, material: NoticeMaterial, said: Words) -> Row:
    none = said.common.word("none")
    is_produced = material.group is MaterialGroup.PRODUCED
    return Row(
        (
            middle(str(number)),
            cell(_name(material, said)),
            cell(none if is_produced else form_told(material, said)),
            cell(full_width("\n".join(told for told in (material.issuer, material.obtain) if told))),
            cell(full_width(relief_told(material, said))),
            middle(row_numbers(material.used_by, runs=True)),
            middle(none if is_produced else "☐"),
        )
    )


def _name(material: NoticeMaterial, said: Words) -> Rich:
    name = bold(full_width(material.name))
    if material.check_points:
        name += said.own.say("materials.check_points", points=full_width("；".join(material.check_points)))
    return (*name, *plain(f"\n{material.english}")) if material.english and shows_english(said) else name


def form_told(material: NoticeMaterial, said: Words) -> str:
    form = said.common.word(f"form_of.{material.form.value}")
    if material.form is MaterialForm.LICENCE:
        return form
    return said.own.text("materials.copies", form=form, count=str(material.copies))


def relief_told(material: NoticeMaterial, said: Words) -> str:
    """Why the paper need not be brought, or may come later, or neither."""
    own = said.own
    if material.group is MaterialGroup.PRODUCED:
        return own.text("materials.produced_by", item=str(material.produced_by))
    ways = []
    if material.licence:
        ways.append(own.text("materials.licence", name=material.licence))
    if material.data_check:
        ways.append(material.data_check)
    if material.deferrable is not None:
        ways.append(own.text("materials.deferrable", limit=limit_text(material.deferrable, said.common)))
    if material.committable:
        ways.append(own.word("materials.committable"))
    return "；".join(ways) or own.word("materials.not_deferrable")
