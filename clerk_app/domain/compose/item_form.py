"""The single-item form that the one form replaces: the fields and papers of one item, for the organ that decides."""

from collections.abc import Iterable, Mapping
from datetime import date

from clerk_app.domain.compose.form import form_sections
from clerk_app.domain.compose.setting import Setting, material_form
from clerk_app.domain.facts import Coverage, Entry, MaterialTaken
from clerk_app.domain.papers import MaterialForm
from clerk_app.domain.papers_form import ItemFormPaper, ItemMaterial, MaterialState, Outline
from clerk_app.domain.plan import Plan, PlannedMaterial

FORM = "F02I"
_STATES = {
    Coverage.MISSING: MaterialState.MISSING,
    Coverage.PARTIAL: MaterialState.PARTIAL,
    Coverage.SCANNED: MaterialState.HERE,
    Coverage.ORIGINAL_SEEN: MaterialState.HERE,
    Coverage.LICENCE: MaterialState.LICENCE,
    Coverage.DEFERRED: MaterialState.DEFERRED,
    Coverage.COMMITTED: MaterialState.COMMITTED,
    Coverage.PRODUCED: MaterialState.PRODUCED,
    Coverage.WAIVED: MaterialState.WAIVED,
}
_NUMERALS = "一二三四五六七八九"


def item_form_paper(
    setting: Setting,
    numbers: tuple[str, str],
    slug: str,
    entries: Iterable[Entry],
    materials: Mapping[str, MaterialTaken],
    outline: Outline | None = None,
) -> ItemFormPaper:
    """``numbers`` are the case's payload and the document number of its one form, of which this is one part."""
    plan, filled = setting.plan, {entry.field: entry for entry in entries}
    nth, item = next((at, item) for at, item in enumerate(plan.items, 1) if item.slug == slug)
    payload, document_no = numbers
    return ItemFormPaper(
        head=setting.head(
            setting.organ(item.department).name, payload, f"{document_no}之{_numeral(nth)}" if document_no else ""
        ),
        nth=nth,
        title=item.replaces_form or f"{item.zh}申请表",
        item=item.zh,
        code=item.basic_code,
        organ=setting.organ(item.department).name,
        sections=form_sections(setting, filled, (slug,)),
        materials=tuple(
            _material(planned, materials.get(planned.slug)) for planned in plan.materials if slug in planned.items
        ),
        clerk=None if outline else setting.clerk,
        day=None if outline else setting.day,
        outline=outline,
    )


def forms_of(plan: Plan) -> dict[str, str]:
    """The ids of a plan's single-item forms by item: organ and row (F02I:market:2)."""
    return {item.slug: f"{FORM}:{item.department}:{at}" for at, item in enumerate(plan.items, 1) if item.replaces_form}


def _material(planned: PlannedMaterial, taken: MaterialTaken | None) -> ItemMaterial:
    state = _STATES[taken.coverage] if taken else MaterialState.MISSING
    if planned.produced_by and state is MaterialState.MISSING:
        state = MaterialState.PRODUCED
    due: date | None = taken.due if taken else None
    form: MaterialForm = material_form(planned, taken)
    return ItemMaterial(planned.material.zh, form, len(taken.pages) if taken else 0, state, due)


def _numeral(count: int) -> str:
    """1-99 as a document number counts its parts: 之二."""
    tens, ones = divmod(count, 10)
    return (_NUMERALS[tens - 1] if tens > 1 else "") + ("十" if tens else "") + (_NUMERALS[ones - 1] if ones else "")
