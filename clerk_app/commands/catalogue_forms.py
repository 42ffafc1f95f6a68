"""clerk catalogue forms: filled samples (示范文本) and blanks of a theme's form and of its items' own forms (M14)."""

import argparse
import sys
from pathlib import Path

from clerk_app.adapters.system_clock import SystemClock
from clerk_app.codec.catalogue_pack import load_catalogue
from clerk_app.codec.hall_file import read_hall
from clerk_app.domain.catalogue import Catalogue
from clerk_app.domain.compose.samples import outlined_form, outlined_item_forms
from clerk_app.domain.compose.setting import Setting
from clerk_app.domain.papers import Clerk
from clerk_app.domain.papers_form import FormPaper, ItemFormPaper, Outline
from clerk_app.domain.plan import Plan, resolve
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.refusal_words import refusal_words
from printing.papers import ReportlabPapers
from resources import RESOURCES

_NOBODY = Clerk("", "", "")


def add_forms(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]", package: Path) -> None:
    parser = verbs.add_parser("forms", help="blanks of a theme's forms, or samples filled in by nobody, as PDF")
    parser.add_argument("theme", metavar="THEME")
    parser.add_argument("--scenario", default="", metavar="ID", help="a demo scenario; the first one unless told")
    parser.add_argument("--item", default="", metavar="SLUG", help="this item alone")
    parser.add_argument("--sample", action="store_true", help="filled in by nobody instead of blank")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--package", type=Path, default=package)
    parser.add_argument("--hall", type=Path, default=RESOURCES / "demo" / "hall.toml", help="whose name stands on them")
    parser.set_defaults(run=run_forms)


def run_forms(options: argparse.Namespace) -> int:
    """One file for each form, named by theme, form and item; exit code 1 and a sentence where there is none."""
    try:
        setting = _setting(options)
    except Refused as refused:
        print(refusal_words(refused), file=sys.stderr)  # noqa: T201 - a command line speaks
        return 1
    outline, press = Outline.SAMPLE if options.sample else Outline.BLANK, ReportlabPapers()
    papers: dict[str, FormPaper | ItemFormPaper] = {"F02": outlined_form(setting, outline)}
    papers.update({f"F02I-{slug}": paper for slug, paper in outlined_item_forms(setting, outline).items()})
    options.out.mkdir(parents=True, exist_ok=True)
    for name, paper in papers.items():
        path = options.out / f"{setting.plan.theme.slug}-{name}-{outline}.pdf"
        path.write_bytes(press.render(paper).pdf)
        print(path)  # noqa: T201
    return 0


def _setting(options: argparse.Namespace) -> Setting:
    catalogue = load_catalogue(options.package.read_bytes())
    hall = read_hall(options.hall)
    plan = _plan(options, catalogue)
    moment = SystemClock().now()
    return Setting(hall, "", hall.name, _NOBODY, catalogue, plan, moment, drill=False)


def _plan(options: argparse.Namespace, catalogue: Catalogue) -> Plan:
    theme = catalogue.theme(options.theme)
    if theme is None:
        raise Refused(Reason.UNKNOWN_ITEM, item=options.theme)
    demo = next((one for one in theme.demo_scenarios if options.scenario in {"", one.id}), None)
    if demo is None:
        raise Refused(Reason.UNKNOWN_ITEM, item=options.scenario)
    plan = resolve(theme, demo.answers, single_item=options.item)
    if plan.empty:
        raise Refused(Reason.NOTHING_TO_HANDLE, theme=options.theme)
    return plan
