"""What a press on step 3 means for who came and signed: today's occasion of one person, one power, one name."""

from dataclasses import replace
from datetime import date

from clerk_app.domain.agents import Authority, Power
from clerk_app.domain.assembly import DATA_CONSENT, OTHERS_AGREE, RELATION_PROOF, Assembly
from clerk_app.domain.gathering import Gathering, born_of, empowered, named, noted
from clerk_app.domain.parties import Appearance, Point, Row, met
from clerk_app.domain.people import RESIDENT_CARD, Assurance, Person, Role, child_consent_needed
from clerk_app.domain.signatures import Signature
from ui.pages.applicant.people import needs_of
from ui.pages.applicant.view import MandateView, TickView

POWERS = {
    "apply": ("提交申请、补正", frozenset({Power.SUBMIT, Power.CORRECT})),
    "receive": ("签收文书", frozenset({Power.SIGN})),
    "commit": ("代签承诺书", frozenset({Power.COMMIT})),
    "collect": ("领取结果", frozenset({Power.RECEIVE})),
}
_SHOWN = {RELATION_PROOF: "监护关系证明已核", DATA_CONSENT: "个人信息同意书已签", OTHERS_AGREE: "另一方父母同意"}
NOBODY = "nobody"


def pressed(assembly: Assembly, gathering: Gathering, row: Row, column: str, place: str) -> Gathering:
    """A cell of the matrix: done today is undone again, open is done; another day's is not touched."""
    today = gathering.occasion(row.party.slug, row.nth, assembly.today, place)
    if column == "presence":
        known = bool(row.person and row.person.name and row.person.id_no)
        seen = today.assurance if today.assurance is not Assurance.NONE or not known else Assurance.DOCUMENT
        return noted(
            gathering, replace(today, present=not today.present, assurance=Assurance.NONE if today.present else seen)
        )
    if column == "identity":
        return noted(gathering, _identified(row, today))
    wanted = [need.paper for need in needs_of(row, column)]
    open_papers = [need.paper for need in needs_of(row, column) if not met(row, need, assembly.happened)]
    kept = tuple(one for one in today.signed if open_papers or one.paper not in wanted)
    signed = (*kept, Signature(open_papers[0])) if open_papers else kept
    return noted(gathering, replace(today, signed=signed))


def mandate(assembly: Assembly, gathering: Gathering, row: Row, scanned: int) -> MandateView | None:
    """An agent's powers, what a guardian showed, or that there is nobody of a party of several."""
    if row.party.role is Role.AGENT:
        held = gathering.authority(row.party.slug)
        ticks = tuple(
            TickView(slug, text, held is not None and powers <= held.powers) for slug, (text, powers) in POWERS.items()
        )
        until = held.until.isoformat() if held and held.until else "办结"
        period = f"委托期限 {held.since.isoformat()} 至 {until}" if held else "委托期限未写"
        words, tone = (f"已扫描 {scanned} 页", "ok") if scanned else ("待收委托书", "warn")
        return MandateView("授权委托书", ticks, words, tone, period, printable=True)
    if row.party.role is Role.GUARDIAN:
        wards = [one for one in assembly.matrix.rows if one.party.slug in row.party.acts_for and one.person]
        child = any(one.person and child_consent_needed(one.person, assembly.today) for one in wards)
        shown = {slip for one in assembly.happened if (one.party, one.nth) == row.key for slip in one.shown}
        asked = [slug for slug in _SHOWN if child or slug != DATA_CONSENT]
        return MandateView("监护", tuple(TickView(slug, _SHOWN[slug], slug in shown) for slug in asked))
    if row.party.many and row.nth == 0 and not (row.person and row.person.name):
        return MandateView(row.party.zh, (TickView(NOBODY, "没有其他人"),))
    return None


def ticked(gathering: Gathering, row: Row, slug: str, today: date, place: str, paper: str) -> Gathering:
    """Space on a tick of the card: given or taken back."""
    if slug == NOBODY:
        return replace(gathering, none_of=(*gathering.none_of, row.party.slug))
    if slug in POWERS:
        return _powered(gathering, row, slug, today, paper)
    seen = gathering.occasion(row.party.slug, row.nth, today, place)
    shown = tuple(one for one in seen.shown if one != slug)
    return noted(gathering, replace(seen, shown=shown if slug in seen.shown else (*seen.shown, slug)))


def dated(gathering: Gathering, agent: str, key: str, day: date | None) -> Gathering:
    """The first or the last day of a power; without a last day it ends with the case."""
    held = gathering.authority(agent)
    if held is None or (key == "since" and day is None):
        return gathering
    return empowered(gathering, replace(held, **{key: day}))  # type: ignore[arg-type]


def renamed(gathering: Gathering, row: Row, key: str, value: str, today: date) -> Gathering:
    """A person the form has no fields for: name, number or telephone; the number tells the birth date."""
    known = row.person or Person(row.party.role, "")
    person = replace(known, **{key: value.strip()})  # type: ignore[arg-type]
    return named(gathering, row.party.slug, row.nth, replace(person, born=born_of(person.id_no, RESIDENT_CARD, today)))


def _identified(row: Row, today: Appearance) -> Appearance:
    paper = next((need.paper for need in row.needs if need.point is Point.IDENTITY), "")
    if paper:
        others = tuple(one for one in today.compared if one != paper)
        return replace(today, compared=others if paper in today.compared else (*others, paper))
    return replace(today, assurance=Assurance.DOCUMENT if today.assurance is Assurance.NONE else Assurance.NONE)


def _powered(gathering: Gathering, row: Row, slug: str, today: date, paper: str) -> Gathering:
    powers = POWERS[slug][1]
    held = gathering.authority(row.party.slug)
    if held is None:
        principal = row.party.acts_for[0] if row.party.acts_for else "applicant"
        held = Authority(principal, row.party.slug, frozenset(), today, paper=paper)
    given = held.powers - powers if powers <= held.powers else held.powers | powers
    return empowered(gathering, replace(held, powers=given))
