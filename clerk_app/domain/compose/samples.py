"""Samples and blanks of the forms of a plan (M14): the one form, and each item's own."""

from clerk_app.domain.compose.filling import sample_entries
from clerk_app.domain.compose.form import form_paper
from clerk_app.domain.compose.item_form import forms_of, item_form_paper
from clerk_app.domain.compose.setting import Setting
from clerk_app.domain.facts import Coverage, MaterialTaken
from clerk_app.domain.papers_form import FormPaper, ItemFormPaper, Outline


def outlined_form(setting: Setting, outline: Outline) -> FormPaper:
    """The one form of the plan, of no case: without number and bars."""
    entries = sample_entries(setting.catalogue, setting.plan, setting.day) if outline is Outline.SAMPLE else ()
    return form_paper(setting, "", "", entries, outline=outline)


def outlined_item_forms(setting: Setting, outline: Outline) -> dict[str, ItemFormPaper]:
    """By item; on a sample every paper is there, on a blank none is."""
    plan, sample = setting.plan, outline is Outline.SAMPLE
    entries = sample_entries(setting.catalogue, plan, setting.day) if sample else ()
    taken = {one.slug: MaterialTaken(one.slug, Coverage.ORIGINAL_SEEN) for one in plan.to_bring} if sample else {}
    return {slug: item_form_paper(setting, ("", ""), slug, entries, taken, outline) for slug in forms_of(plan)}
