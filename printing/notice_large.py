"""The one-time notice (F01) in large type, 18 points, one thing under the other: nothing is left out (accessible)."""

from collections.abc import Sequence
from dataclasses import replace

from clerk_app.domain.papers import Rendered, Variant
from clerk_app.domain.papers_notice import MaterialGroup, NoticeItem, NoticeMaterial, NoticePaper
from printing.blocks import Block, Gap, Stack, Text
from printing.faces import Face
from printing.figures import chinese_moment, limit_text, row_numbers
from printing.notice_foot import foot_table
from printing.notice_items import items_note
from printing.notice_materials import form_told, relief_told
from printing.notice_rights import rights
from printing.sheet import Story, paged, print_pages
from printing.spans import Rich, bold, plain
from printing.styles import MM, Style
from printing.typography import full_width, item_title
from printing.words import Words

BODY = Style(Face.SANS, 18, 27)
HEAD = Style(Face.SANS_BOLD, 20, 30)


def large_notice_pdf(paper: NoticePaper, said: Words) -> Rendered:
    rendered = print_pages(said.dress(paper.head), paged(_story(paper, said)))
    return replace(rendered, edition=rendered.edition + Variant.LARGE.value)


def _story(paper: NoticePaper, said: Words) -> Story:
    own = said.own
    asked = [_line(full_width(answer.question), full_width(answer.answer)) for answer in paper.answers]
    blocks: list[Block] = [
        _line(own.word("told_at"), chinese_moment(paper.told_at)),
        _line(own.word("theme"), item_title(paper.theme)),
        _line(own.word("lead"), paper.lead),
        _line(own.row("items.columns")[3], limit_text(paper.promised, said.common)),
        *_part(own.word("scenario.head"), asked),
        *_part(own.word("items.head"), [_item(at, item, said) for at, item in enumerate(paper.items, 1)]),
        Text(items_note(paper, said), BODY),
        *_part(own.word("materials.head"), _materials(paper, said)),
        Text(own.say("materials.note"), BODY),
        *_part(own.word("rights.head"), [Text(told, BODY) for told in rights(paper, said)]),
        Gap(3 * MM),
    ]
    return Story(blocks, foot_table(paper, said))


def _part(title: str, told: Sequence[Block]) -> list[Block]:
    if not told:
        return []
    return [Gap(4 * MM), Stack((Text(bold(title), HEAD), Gap(1.5 * MM), told[0])), *told[1:]]


def _line(label: str, value: str) -> Text:
    return Text((*bold(f"{label.replace(chr(0x3000), '')}："), *plain(value)), BODY)


def _item(number: int, item: NoticeItem, said: Words) -> Stack:
    _, _, organ, limit, result, fee = said.own.row("items.columns")
    conditions = full_width("；".join(item.conditions))
    lines: tuple[Block, ...] = (
        Text(bold(f"{number}. {full_width(item.name)}"), BODY),
        *((Text(said.own.say("items.conditions_of", conditions=conditions), BODY),) if conditions else ()),
        _line(organ, full_width(item.organ)),
        _line(limit, limit_text(item.limit, said.common)),
        _line(result, full_width("；".join((item.result, "、".join(item.handed_over))).rstrip("；"))),
        _line(fee, full_width(item.fee) or said.own.word("items.free")),
        Gap(2.5 * MM),
    )
    return Stack(lines)


def _materials(paper: NoticePaper, said: Words) -> list[Block]:
    number = 0
    blocks: list[Block] = []
    for group in MaterialGroup:
        told = paper.group(group)
        if told:
            blocks.append(Text(bold(said.own.word(f"materials.{group.value}")), BODY))
        for material in told:
            number += 1
            blocks.append(_material(number, material, said))
    return blocks


def _material(number: int, material: NoticeMaterial, said: Words) -> Stack:
    _, _, form, issuer, relief, items, _ = said.own.row("materials.columns")
    name: Rich = bold(f"☐ {number}. {full_width(material.name)}")
    if material.check_points:
        name += said.own.say("materials.check_points", points=full_width("；".join(material.check_points)))
    lines: list[Block] = [Text(name, BODY)]
    if material.group is not MaterialGroup.PRODUCED:
        lines.append(_line(form, form_told(material, said)))
    got = full_width("，".join(told for told in (material.issuer, material.obtain) if told))
    if got:
        lines.append(_line(issuer, got))
    lines += [_line(relief, full_width(relief_told(material, said))), _line(items, row_numbers(material.used_by))]
    return Stack((*lines, Gap(2.5 * MM)))
