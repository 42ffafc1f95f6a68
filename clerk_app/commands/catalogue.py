"""clerk catalogue: lint theme files, show what a scenario comes to, compile the package."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from clerk_app.codec.catalogue_build import answers_of, theme_of
from clerk_app.codec.catalogue_lint import lint, lint_together
from clerk_app.codec.catalogue_pack import compile_catalogue, load_codes
from clerk_app.codec.catalogue_source import CatalogueRejected, Common, Fault, Source, read_theme
from clerk_app.commands.catalogue_forms import add_forms
from clerk_app.domain.catalogue import Theme
from clerk_app.domain.plan import Plan, resolve
from clerk_app.domain.refusal import Refused
from clerk_app.domain.scenario import check_answers, questions_of_item
from clerk_app.refusal_words import refusal_words
from resources import RESOURCES

SHIPPED = RESOURCES / "catalogue"
PACKAGE = RESOURCES / "catalogue.pack"


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("catalogue", help="check, try out and compile theme files")
    verbs = parser.add_subparsers(dest="verb", required=True)
    check = verbs.add_parser("lint", help="check theme files; exit code 1 when one has a fault")
    check.add_argument("files", nargs="+", type=Path, metavar="FILE")
    check.set_defaults(run=run_lint)
    plan = verbs.add_parser("plan", help="what one scenario of a theme comes to")
    plan.add_argument("file", type=Path, metavar="THEME.yaml")
    plan.add_argument("--item", default="", metavar="SLUG", help="handle this item alone")
    which = plan.add_mutually_exclusive_group(required=True)
    which.add_argument("--scenario", metavar="ID", help="a demo scenario of the theme")
    which.add_argument(
        "--answers", type=Path, metavar="FILE", help='answers as JSON: {"question": "option" or [options]}'
    )
    plan.add_argument("--json", action="store_true", help="print JSON instead of lines")
    plan.set_defaults(run=run_plan)
    for each in (check, plan):
        each.add_argument("--common", type=Path, default=SHIPPED / "common.yaml", help="shared definitions")
    add_forms(verbs, PACKAGE)
    package = verbs.add_parser("compile", help="lint a folder of themes and write the package the window loads")
    package.add_argument("--source", type=Path, default=SHIPPED)
    package.add_argument("--to", type=Path, default=PACKAGE)
    package.set_defaults(run=run_compile)


def run_lint(options: argparse.Namespace) -> int:
    """Every finding on its own line; faults decide the exit code, hints do not."""
    try:
        common = Common.read(options.common)
    except CatalogueRejected as rejected:
        return _report(rejected.faults)
    faults: list[Fault] = []
    sources: list[Source] = []
    for path in options.files:
        try:
            source = read_theme(path, common)
        except CatalogueRejected as rejected:
            faults.extend(rejected.faults)
        else:
            sources.append(source)
            faults.extend(lint(source))
    faults.extend(lint_together(sources))
    code = _report(tuple(faults))
    if code == 0:
        print(f"{len(sources)} 个主题文件没有错误。")  # noqa: T201 - a command line speaks
    return code


def run_plan(options: argparse.Namespace) -> int:
    """The plan's counts and slugs; a faulty file or unsound answers are told and nothing is printed."""
    try:
        theme = _checked_theme(options.file, options.common)
        plan = _plan(theme, options)
    except CatalogueRejected as rejected:
        return _report(rejected.faults)
    except Refused as refused:
        print(f"{options.file.name}: {refusal_words(refused)}", file=sys.stderr)  # noqa: T201
        return 1
    figures = plan_figures(plan)
    print(json.dumps(figures, ensure_ascii=False, indent=1) if options.json else _lines(figures))  # noqa: T201
    return 0


def run_compile(options: argparse.Namespace) -> int:
    """Write the compiled package with initials; pypinyin is needed here only."""
    from clerk_app.codec.pinyin import initials  # noqa: PLC0415 - half a second that only compiling pays

    try:
        codes = load_codes((RESOURCES / "codes", RESOURCES / "codes" / "local"))
        options.to.write_bytes(compile_catalogue(options.source, codes, initials))
    except CatalogueRejected as rejected:
        return _report(rejected.faults)
    return 0


def plan_figures(plan: Plan) -> dict[str, Any]:
    """The published shape of a plan in figures."""
    return {
        "items": len(plan.items),
        "departments": len(plan.departments),
        "forms": len(plan.forms),
        "materials": {
            "summed": plan.materials_summed,
            "distinct": len(plan.materials),
            "to_bring": len(plan.to_bring),
            "without_e_licence": plan.without_e_licence,
        },
        "fields": {"summed": plan.fields_summed, "merged": plan.fields_merged},
        "path_days": plan.path_days,
        "limit_days": plan.limit_days,
        "item_slugs": [item.slug for item in plan.items],
        "material_slugs": [planned.slug for planned in plan.materials],
        "field_slugs": [planned.slug for planned in plan.fields],
    }


def _checked_theme(path: Path, common: Path) -> Theme:
    source = read_theme(path, Common.read(common))
    faults = tuple(fault for fault in lint(source) if not fault.warning)
    if faults:
        raise CatalogueRejected(faults)
    return theme_of(source)


def _plan(theme: Theme, options: argparse.Namespace) -> Plan:
    answers = answers_of(_answers(theme, options))
    only = questions_of_item(theme, options.item) if options.item else None
    check_answers(theme, answers, only)
    return resolve(theme, answers, single_item=options.item)


def _answers(theme: Theme, options: argparse.Namespace) -> dict[str, Any]:
    if options.scenario:
        demo = next((entry for entry in theme.demo_scenarios if entry.id == options.scenario), None)
        if demo is None:
            known = "、".join(entry.id for entry in theme.demo_scenarios) or "无"
            fault = Fault(options.file.name, "demo_scenarios", f"没有情形“{options.scenario}”", f"可用的有：{known}")
            raise CatalogueRejected((fault,))
        return {name: list(given) if isinstance(given, tuple) else given for name, given in demo.answers.items()}
    return _answers_file(options.answers)


def _answers_file(path: Path) -> dict[str, Any]:
    try:
        given = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise CatalogueRejected(
            (Fault(path.name, "-", f"读不出答案（{error}）", "写成 JSON 对象：问题到选项"),)
        ) from error
    sound = isinstance(given, dict) and all(
        isinstance(value, str) or (isinstance(value, list) and all(isinstance(option, str) for option in value))
        for value in given.values()
    )
    if not sound:
        raise CatalogueRejected(
            (Fault(path.name, "-", "答案不是问题到选项的对象", '写成 {"问题": "选项"} 或 ["选项"]'),)
        )
    return dict(given)


def _report(faults: tuple[Fault, ...]) -> int:
    for fault in faults:
        print(fault, file=sys.stderr)  # noqa: T201
    return 1 if any(not fault.warning for fault in faults) else 0


def _lines(figures: dict[str, Any]) -> str:
    return "\n".join(f"{name}: {value}" for name, value in figures.items())
