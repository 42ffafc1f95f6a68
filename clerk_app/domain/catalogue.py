"""The catalogue as values: themes with their questions, items, materials and fields; immutable and versioned."""

from dataclasses import dataclass, field
from enum import StrEnum

from clerk_app.domain.conditions import ALWAYS, When
from clerk_app.domain.limits import Unit
from clerk_app.domain.people import Assurance, Role

EVERY_ITEM = "*"


class Regime(StrEnum):
    """The clock regime of an item: which statute decides notice, limits, pauses and remedies."""

    LICENSING = "licensing"
    REAL_ESTATE = "real_estate"
    MARKET_ENTITY = "market_entity"
    OTHER_STATUTE = "other_statute"
    PUBLISHED = "published"


class FieldType(StrEnum):
    """The closed list of field types."""

    TEXT = "text"
    NAME = "name"
    RESIDENT_ID = "resident_id"
    USCC = "uscc"
    DATE = "date"
    PHONE = "phone"
    ADDRESS = "address"
    CHOICE = "choice"
    NUMBER = "number"
    MONEY = "money"
    BANK_ACCOUNT = "bank_account"
    REGION = "region"
    GROUP = "group"


class Needs(StrEnum):
    """What an item waits for from another one."""

    RESULT = "result"
    ACCEPTANCE = "acceptance"


class Identify(StrEnum):
    """How a party is identified: before the clerk, by a paper of the case, or not at all."""

    IN_PERSON = "in_person"
    BY_PAPER = "by_paper"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Department:
    slug: str
    zh: str
    en: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer; an ineligible one ends the questionnaire with its reason."""

    id: str
    zh: str
    en: str
    ineligible: bool = False
    reason: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One scenario question (情形引导); ``multi`` allows any subset of the options."""

    id: str
    zh: str
    en: str
    options: tuple[Option, ...]
    multi: bool = False
    ask_when: When = ALWAYS
    note: str = ""

    def option(self, option_id: str) -> Option | None:
        return next((option for option in self.options if option.id == option_id), None)


@dataclass(frozen=True, slots=True)
class FeeLine:
    """One sum of a published tariff and the scenario it holds in."""

    zh: str
    fen: int
    when: When = ALWAYS


@dataclass(frozen=True, slots=True)
class Fee:
    """``fen`` where the published amount is a sum, else ``text`` as published; zero fen means free of charge.

    ``lines`` are the sums behind the words: money is taken by them alone. ``before_handover``: the list has the fee
    settled before the result is handed over.
    """

    fen: int | None = 0
    text: str = ""
    basis: str = ""
    lines: tuple[FeeLine, ...] = ()
    before_handover: bool = False

    @property
    def free(self) -> bool:
        return self.fen == 0


@dataclass(frozen=True, slots=True)
class ItemResult:
    """What an item ends in and the published ways of handing it over."""

    zh: str
    en: str
    type: str
    delivery: tuple[str, ...] = ()
    validity: str = ""
    e_licence: bool = False


@dataclass(frozen=True, slots=True)
class After:
    """The item waits for another item's result or acceptance."""

    item: str
    needs: Needs


@dataclass(frozen=True, slots=True)
class Procedure:
    """A listed procedure: ``limit_days`` working days; ``clock`` is stops, counts or after."""

    zh: str
    en: str
    limit_days: int
    clock: str
    by: str


@dataclass(frozen=True, slots=True)
class Lapse:
    """How long the list leaves the applicant to supply what was told, and where it says so; no statute does (L07)."""

    days: int
    basis: str
    unit: Unit = Unit.WORKING_DAYS


class Risk(StrEnum):
    """国办发〔2020〕42号, three: matters of great risk, costly or impossible to correct: no proof is spared there."""

    NATIONAL_SECURITY = "national_security"
    STATE_SECRET = "state_secret"
    PUBLIC_SAFETY = "public_safety"
    FINANCE = "finance"
    ENVIRONMENT = "environment"
    HEALTH = "health"
    LIFE_AND_PROPERTY = "life_and_property"
    FOREIGN_AFFAIRS = "foreign_affairs"


@dataclass(frozen=True, slots=True)
class Item:
    """A service item (事项). Days are working days; ``committed_days`` 0 means decided on the spot."""

    slug: str
    zh: str
    en: str
    department: str
    type: str
    regime: Regime
    committed_days: int
    immediate: bool
    handling: str
    result: ItemResult
    fee: Fee
    statutory_days: int | None = None
    basic_code: str = ""
    legal_basis: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    replaces_form: str = ""
    after: tuple[After, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    tolerant_materials: tuple[str, ...] = ()
    commitment_materials: tuple[str, ...] = ()
    commitment_risks: tuple[Risk, ...] = ()
    identity: Assurance = Assurance.DOCUMENT
    lapse: Lapse | None = None
    when: When = ALWAYS
    optional: bool = False
    initials: str = ""


@dataclass(frozen=True, slots=True)
class Copies:
    """How many originals stay, how many are shown and given back, how many photocopies are taken."""

    original_kept: int = 0
    original_shown: int = 0
    photocopy: int = 0


@dataclass(frozen=True, slots=True)
class Material:
    """A material (材料) of a theme; ``items`` may be ("*",). ``pages`` names its expected pages where known.

    ``obtain`` says where and how to get it, and what that costs (M14).
    """

    slug: str
    zh: str
    en: str
    source_type: str
    items: tuple[str, ...]
    copies: Copies = Copies()
    copies_by_item: dict[str, Copies] = field(default_factory=dict)
    forms: tuple[str, ...] = ()
    issuer: str = ""
    obtain: str = ""
    e_licence: str = ""
    data_check: str = ""
    reusable: bool = False
    validity: str = ""
    deferrable_days: int | None = None
    commitment_replaceable: bool = False
    blank_template: bool = False
    produced_by: tuple[str, ...] = ()
    check_points: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    when: When = ALWAYS


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a repeated group."""

    slug: str
    zh: str
    en: str
    type: FieldType
    options: tuple[str, ...] = ()
    table: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the one form. ``options`` are given, or ``table`` names a code table; lengths are code points."""

    slug: str
    zh: str
    en: str
    type: FieldType
    items: tuple[str, ...]
    validation: str = ""
    max_length: int | None = None
    options: tuple[str, ...] = ()
    table: str = ""
    columns: tuple[Column, ...] = ()
    prefill: tuple[str, ...] = ()
    sensitive: bool = False
    required: bool = True
    section: str = ""
    span: int = 0
    when: When = ALWAYS

    @property
    def width(self) -> int:
        """Form elements it counts for: a group counts its columns."""
        return len(self.columns) or 1


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody a case needs (买方, 配偶, 法定代表人 …): how identified, whether to come, and what to sign.

    ``fields`` maps name, id_no and phone to fields of the form. ``paper`` identifies by paper. ``signs`` are the forms
    F02, F08, F10 and papers of the theme. ``acts_for`` are the parties an agent or guardian stands for, ``in_person``
    a party that the law wants to see itself (Licensing Law art. 29(2)); ``many`` one that may be several persons.
    """

    slug: str
    zh: str
    en: str
    role: Role = Role.PARTY
    items: tuple[str, ...] = (EVERY_ITEM,)
    fields: dict[str, str] = field(default_factory=dict)
    identify: Identify = Identify.IN_PERSON
    paper: str = ""
    present: bool = True
    signs: tuple[str, ...] = ()
    acts_for: tuple[str, ...] = ()
    in_person: bool = False
    many: bool = False
    when: When = ALWAYS


@dataclass(frozen=True, slots=True)
class JointLimit:
    """The theme's promise in working days; ``excludes`` keep their own limit."""

    committed_days: int
    separate_sum_days: int | None = None
    excludes: frozenset[str] = frozenset()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Saving:
    """Published before/after figures with their source; a figure that was not published is absent."""

    before: dict[str, float]
    after: dict[str, float]
    percent: dict[str, float]
    source: str


@dataclass(frozen=True, slots=True)
class DemoScenario:
    id: str
    zh: str
    en: str
    answers: dict[str, str | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Theme:
    """One thing (一件事): the items one person's errand needs, asked once."""

    slug: str
    code: str
    zh: str
    en: str
    audience: str
    lead: str
    cooperating: tuple[str, ...]
    joint_limit: JointLimit
    fee: Fee
    questions: tuple[Question, ...]
    items: tuple[Item, ...]
    materials: tuple[Material, ...]
    fields: tuple[Field, ...]
    applicant_fields: dict[str, str]
    conditions: tuple[str, ...] = ()
    legal_basis: tuple[str, ...] = ()
    savings: tuple[Saving, ...] = ()
    demo_scenarios: tuple[DemoScenario, ...] = ()
    aliases: tuple[str, ...] = ()
    initials: str = ""
    parties: tuple[Party, ...] = ()

    def item(self, slug: str) -> Item | None:
        return next((item for item in self.items if item.slug == slug), None)

    def material(self, slug: str) -> Material | None:
        return next((material for material in self.materials if material.slug == slug), None)

    def field(self, slug: str) -> Field | None:
        return next((entry for entry in self.fields if entry.slug == slug), None)

    def party(self, slug: str) -> Party | None:
        return next((party for party in self.parties if party.slug == slug), None)


@dataclass(frozen=True, slots=True)
class Region:
    """A county (县级行政区划) with its full path; ``initials`` are those of the path without its punctuation."""

    code: str
    name: str
    initials: str = ""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything of one release; ``version`` is YYYY.MM.DD-n, ``digest`` SHA-256 of the compiled JSON."""

    version: str
    digest: str
    departments: dict[str, Department]
    themes: tuple[Theme, ...]
    tables: dict[str, tuple[str, ...]] = field(default_factory=dict)
    regions: tuple[Region, ...] = ()

    def theme(self, slug: str) -> Theme | None:
        return next((theme for theme in self.themes if theme.slug == slug), None)

    def department_name(self, slug: str) -> str:
        return self.departments[slug].zh
