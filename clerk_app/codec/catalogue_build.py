"""Linted source data to domain values."""

from typing import Any

from clerk_app.codec.catalogue_source import Raw, Source, clauses
from clerk_app.domain.catalogue import (
    EVERY_ITEM,
    After,
    Column,
    Copies,
    DemoScenario,
    Fee,
    FeeLine,
    Field,
    FieldType,
    Identify,
    Item,
    ItemResult,
    JointLimit,
    Lapse,
    Material,
    Needs,
    Option,
    Party,
    Procedure,
    Question,
    Regime,
    Risk,
    Saving,
    Theme,
)
from clerk_app.domain.conditions import OneOf, When
from clerk_app.domain.limits import Unit
from clerk_app.domain.people import Assurance, Role


def theme_of(source: Source) -> Theme:
    """One theme; the source must have passed the linter (its last check reads a theme that may still lack its lead)."""
    raw = source.theme
    return Theme(
        slug=raw["slug"],
        code=raw["code"],
        zh=raw["zh"],
        en=raw["en"],
        audience=raw["audience"],
        lead=raw.get("lead") or "",
        cooperating=tuple(raw.get("cooperating") or ()),
        joint_limit=_joint_limit(raw["joint_limit"]),
        fee=_fee(raw.get("fee")),
        questions=tuple(_question(name, entry) for name, entry in source.questions().items()),
        items=tuple(_item(entry) for entry in raw["items"]),
        materials=tuple(_material(entry) for entry in source.materials()),
        fields=tuple(_field(entry) for entry in source.fields()),
        applicant_fields=dict(raw.get("applicant_fields") or {}),
        conditions=tuple(condition["zh"] for condition in raw.get("conditions") or ()),
        legal_basis=tuple(raw.get("legal_basis") or ()),
        savings=tuple(_saving(entry) for entry in raw.get("savings") or ()),
        demo_scenarios=tuple(_demo(entry) for entry in raw.get("demo_scenarios") or ()),
        aliases=tuple(raw.get("aliases") or ()),
        parties=tuple(_party(entry) for entry in raw.get("parties") or ()),
    )


def answers_of(raw: Raw) -> dict[str, str | tuple[str, ...]]:
    """Answers as authored (a list is a multi-choice answer)."""
    return {name: tuple(given) if isinstance(given, list) else str(given) for name, given in raw.items()}


def _when(raw: Any) -> When:  # noqa: ANN401 - authored data, already linted
    return When(
        tuple(
            tuple(OneOf(question, frozenset(options)) for question, options in clause.items())
            for clause in clauses(raw)
        )
    )


def _joint_limit(raw: Raw) -> JointLimit:
    return JointLimit(
        raw["committed_days"], raw.get("separate_sum_days"), frozenset(raw.get("excludes") or ()), raw.get("note") or ""
    )


def _fee(raw: Raw | None) -> Fee:
    amount = (raw or {}).get("amount", 0)
    basis = (raw or {}).get("basis") or ""
    lines = tuple(
        FeeLine(line["zh"], round(line["yuan"] * 100), _when(line.get("when")))
        for line in (raw or {}).get("lines") or ()
    )
    first = bool((raw or {}).get("before_handover"))
    if isinstance(amount, str):
        return Fee(None, amount, basis, lines, first)
    return Fee(round(amount * 100), "", basis, lines, first)


def _lapse(raw: Raw | None) -> Lapse | None:
    return Lapse(raw["days"], raw["basis"], Unit(raw.get("unit") or Unit.WORKING_DAYS)) if raw else None


def _question(name: str, raw: Raw) -> Question:
    options = tuple(
        Option(
            entry["id"],
            entry["zh"],
            entry.get("en") or entry["zh"],
            bool(entry.get("ineligible")),
            entry.get("reason") or "",
            entry.get("note") or "",
        )
        for entry in raw["options"]
    )
    return Question(
        name,
        raw["zh"],
        raw.get("en") or raw["zh"],
        options,
        raw["kind"] == "multi",
        _when(raw.get("ask_when")),
        raw.get("note") or "",
    )


def _item(raw: Raw) -> Item:
    immediate = raw["committed_days"] == "immediate"
    result = raw["result"]
    return Item(
        slug=raw["slug"],
        zh=raw["zh"],
        en=raw["en"],
        department=raw["department"],
        type=raw["type"],
        regime=Regime(raw["regime"]),
        committed_days=0 if immediate else raw["committed_days"],
        immediate=immediate,
        handling=raw["handling"],
        result=ItemResult(
            result["zh"],
            result.get("en") or result["zh"],
            result["type"],
            tuple(result.get("delivery") or ()),
            result.get("validity") or "",
            bool(result.get("e_licence")),
        ),
        fee=_fee(raw.get("fee")),
        statutory_days=raw.get("statutory_days"),
        basic_code=raw.get("basic_code") or "",
        legal_basis=tuple(raw.get("legal_basis") or ()),
        conditions=tuple(raw.get("conditions") or ()),
        replaces_form=raw.get("replaces_form") or "",
        after=tuple(After(entry["item"], Needs(entry["needs"])) for entry in raw.get("after") or ()),
        procedures=tuple(
            Procedure(entry["zh"], entry.get("en") or entry["zh"], entry["limit_days"], entry["clock"], entry["by"])
            for entry in raw.get("special_procedures") or ()
        ),
        tolerant_materials=tuple(raw.get("tolerant_materials") or ()),
        commitment_materials=tuple(raw.get("commitment_materials") or ()),
        commitment_risks=tuple(Risk(one) for one in raw.get("commitment_risks") or ()),
        identity=Assurance(raw.get("identity") or Assurance.DOCUMENT),
        lapse=_lapse(raw.get("lapse")),
        when=_when(raw.get("when")),
        optional=bool(raw.get("optional")),
    )


def _copies(raw: Raw | None) -> Copies:
    given = raw or {}
    return Copies(given.get("original_kept", 0), given.get("original_shown", 0), given.get("photocopy", 0))


def _material(raw: Raw) -> Material:
    return Material(
        slug=raw["slug"],
        zh=raw["zh"],
        en=raw["en"],
        source_type=raw["source_type"],
        items=tuple(raw["items"]),
        copies=_copies(raw.get("copies")),
        copies_by_item={slug: _copies(copies) for slug, copies in (raw.get("copies_by_item") or {}).items()},
        forms=tuple(raw.get("forms") or ()),
        issuer=raw.get("issuing_authority") or "",
        obtain=raw.get("obtain") or "",
        e_licence=raw.get("e_licence") or "",
        data_check=raw.get("data_check") or "",
        reusable=bool(raw.get("reusable")),
        validity=raw.get("validity") or "",
        deferrable_days=raw.get("deferrable_days"),
        commitment_replaceable=bool(raw.get("commitment_replaceable")),
        blank_template=bool(raw.get("blank_template")),
        produced_by=tuple(slug for slug in (raw.get("produced_by") or "").split("|") if slug),
        check_points=tuple(raw.get("check_points") or ()),
        pages=tuple(raw.get("pages") or ()),
        when=_when(raw.get("when")),
    )


def _field(raw: Raw) -> Field:
    options = raw.get("options")
    return Field(
        slug=raw["slug"],
        zh=raw["zh"],
        en=raw["en"],
        type=FieldType(raw["type"]),
        items=tuple(raw["items"]),
        validation=raw.get("validation") or "",
        max_length=raw.get("max_length"),
        options=tuple(options) if isinstance(options, list) else (),
        table=options if isinstance(options, str) else "",
        columns=tuple(_column(entry) for entry in raw.get("columns") or ()),
        prefill=tuple(raw.get("prefill") or ()),
        sensitive=bool(raw.get("sensitive")),
        required=raw.get("required", True),
        section=raw.get("section") or "",
        span=raw.get("span") or 0,
        when=_when(raw.get("when")),
    )


def _column(raw: Raw) -> Column:
    options = raw.get("options")
    return Column(
        raw["slug"],
        raw["zh"],
        raw.get("en") or raw["zh"],
        FieldType(raw["type"]),
        tuple(options) if isinstance(options, list) else (),
        options if isinstance(options, str) else "",
    )


def _party(raw: Raw) -> Party:
    return Party(
        slug=raw["slug"],
        zh=raw["zh"],
        en=raw["en"],
        role=Role(raw.get("role") or Role.PARTY),
        items=tuple(raw.get("items") or (EVERY_ITEM,)),
        fields=dict(raw.get("fields") or {}),
        identify=Identify(raw.get("identify") or Identify.IN_PERSON),
        paper=raw.get("paper") or "",
        present=raw.get("present") is not False,
        signs=tuple(raw.get("signs") or ()),
        acts_for=tuple(raw.get("acts_for") or ()),
        in_person=bool(raw.get("in_person")),
        many=bool(raw.get("many")),
        when=_when(raw.get("when")),
    )


def _saving(raw: Raw) -> Saving:
    return Saving(
        _figures(raw.get("before")),
        _figures(raw.get("after")),
        _figures(raw.get("reduction_percent")),
        raw.get("source") or "",
    )


def _figures(raw: Raw | None) -> dict[str, float]:
    return {name: value for name, value in (raw or {}).items() if isinstance(value, int | float)}


def _demo(raw: Raw) -> DemoScenario:
    return DemoScenario(raw["id"], raw["zh"], raw.get("en") or raw["zh"], answers_of(raw["answers"]))
