"""Lint of a theme's parties: the items, fields, papers and other parties that each one names must be there."""

from collections.abc import Iterator

from clerk_app.codec.catalogue_source import Fault, Raw, Source
from clerk_app.domain.catalogue import Identify
from clerk_app.domain.parties import SIGNED_FORMS
from clerk_app.domain.people import Role

_ROLES = ("name", "id_no", "phone", "org_name", "uscc")


def party_faults(source: Source) -> Iterator[Fault]:
    """Every party of the theme, each with what it names that does not exist."""
    parties = source.theme.get("parties") or ()
    items = {"*", *(entry["slug"] for entry in source.theme["items"])}
    fields = {entry["slug"] for entry in source.fields()}
    papers = {entry["slug"] for entry in source.materials()}
    slugs = {entry["slug"] for entry in parties}
    for at, entry in enumerate(parties):
        place = f"parties[{at}] {entry['slug']}"
        for slug in entry.get("items") or ():
            if slug not in items:
                yield Fault(source.file, f"{place}.items", f"事项“{slug}”不存在", "改成本主题的事项标识")
        yield from _fields(source.file, f"{place}.fields", entry, fields)
        yield from _identified(source.file, place, entry, papers)
        yield from _signed(source.file, f"{place}.signs", entry, papers)
        yield from _standing_for(source.file, f"{place}.acts_for", entry, slugs)


def _fields(file: str, place: str, entry: Raw, fields: set[str]) -> Iterator[Fault]:
    for key, slug in (entry.get("fields") or {}).items():
        if key not in _ROLES:
            yield Fault(file, f"{place}.{key}", f"当事人没有“{key}”这一栏", f"改成 {'、'.join(_ROLES)} 之一")
        if slug not in fields:
            yield Fault(file, f"{place}.{key}", f"字段“{slug}”不在本主题的表单里", "改成 fields 里的标识")


def _signed(file: str, place: str, entry: Raw, papers: set[str]) -> Iterator[Fault]:
    for slug in entry.get("signs") or ():
        if slug not in papers and slug not in SIGNED_FORMS:
            what = f"要签的“{slug}”既不是材料也不是文书"
            yield Fault(file, place, what, f"改成 materials 里的标识，或 {'、'.join(SIGNED_FORMS)}")


def _identified(file: str, place: str, entry: Raw, papers: set[str]) -> Iterator[Fault]:
    paper = entry.get("paper") or ""
    if paper and paper not in papers:
        yield Fault(file, f"{place}.paper", f"材料“{paper}”不存在", "改成 materials 里的标识")
    if entry.get("identify") == Identify.BY_PAPER and not paper:
        yield Fault(file, f"{place}.paper", "没有写凭哪份材料核验身份", "写明 paper，或改用 in_person")


def _standing_for(file: str, place: str, entry: Raw, slugs: set[str]) -> Iterator[Fault]:
    named = entry.get("acts_for") or ()
    for slug in named:
        if slug not in slugs or slug == entry["slug"]:
            yield Fault(file, place, f"当事人“{slug}”不存在", "改成 parties 里另一方的标识")
    if bool(named) != (entry.get("role") in (Role.AGENT, Role.GUARDIAN)):
        what = "只有代理人和监护人代别人办理" if named else "没有写代谁办理"
        yield Fault(file, place, what, "role 写 agent 或 guardian，acts_for 写被代理的一方")
