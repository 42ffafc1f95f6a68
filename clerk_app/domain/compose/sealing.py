"""Which seals a paper has room for: those the mandates require and no other (M06, L15)."""

from collections.abc import Iterable
from dataclasses import dataclass

from clerk_app.domain.catalogue import Item, Regime
from clerk_app.domain.compose.setting import Setting
from clerk_app.domain.facts_powers import SealUsed
from clerk_app.domain.paper_ids import organ_of
from clerk_app.domain.registers import HALL_ORGAN, Act, SealKind
from clerk_app.domain.seals import SEAL_WORDS, Seal

# Papers of one organ bear its own seal; the joint notices of acceptance (F06, F09) those of all its mandates. What a
# department itself decided (F11-F13) it seals itself, and a withdrawal (F17 of the hall) is the applicant's own word.
_OWN = {"F04": Act.CORRECT, "F07": Act.REFUSE, "F10": Act.ACCEPT, "F17": Act.CORRECT}
_OFFICIAL = "机关印章"
_JOINT = frozenset({"F06", "F09"})
_HALL = frozenset({"F03", "F05"})


def is_sealed(paper: str, form: str) -> bool:
    """Whether a seal that is kept here goes on it."""
    return form in _JOINT | _HALL | _OWN.keys() and (form != "F17" or bool(organ_of(paper)))


@dataclass(frozen=True, slots=True)
class Imprint:
    """A place for one seal; ``seal`` is None where the register has none that may be used that day."""

    organ: str
    kind: SealKind
    seal: Seal | None

    @property
    def words(self) -> str:
        return self.seal.words if self.seal else SEAL_WORDS[self.kind]


def joint_imprint(setting: Setting, item: Item) -> Imprint:
    """Whose seal stands for an accepted item on the joint notice: its organ's, or the hall's in its place."""
    given = setting.powers.mandate(item, Act.ACCEPT, setting.day)
    return _imprint(setting, *(given.sealer(Act.ACCEPT) if given else (item.department, SealKind.ACCEPTANCE)))


def own_imprint(setting: Setting, item: Item, form: str) -> Imprint:
    """The seal of a paper on which one organ speaks: always its own."""
    given = setting.powers.mandate(item, _OWN[form], setting.day)
    return _imprint(setting, item.department, given.seal if given else SealKind.ACCEPTANCE)


def department_seal(setting: Setting, item: Item) -> str:
    """What a department seals its own decision with: its licence seal for licences, else its own seal (F11-F13)."""
    kind = SealKind.LICENCE
    known = setting.powers.seal(item.department, kind, setting.day)
    return known.words if known else SEAL_WORDS[kind] if item.regime is Regime.LICENSING else _OFFICIAL


def hall_imprint(setting: Setting) -> Imprint:
    """The receipt (F03) speaks for the hall."""
    return _imprint(setting, HALL_ORGAN, SealKind.RECEIPT)


def engraved(setting: Setting, place: Imprint) -> tuple[str, str]:
    """What a frame says: whose seal, and which."""
    organ = setting.hall.name if place.organ == HALL_ORGAN else setting.organ(place.organ).name
    return organ, place.words


def seals_used(setting: Setting, paper: str, form: str, items: Iterable[str]) -> tuple[SealUsed, ...]:
    """用印登记 of one paper on these items: each of its seals once."""
    known = [item for slug in items if (item := setting.plan.item(slug))]
    if form in _JOINT:
        here = setting.powers.seals_on(known, Act.ACCEPT, setting.day)
        once = {engraved(setting, Imprint(seal.organ, seal.kind, seal)): seal for seal in reversed(here)}
        found = tuple(seal for seal in here if seal in once.values())
    else:
        places = [hall_imprint(setting)] if form in _HALL else []
        places += [own_imprint(setting, item, form) for item in known[:1] if form in _OWN and is_sealed(paper, form)]
        found = tuple(place.seal for place in places if place.seal)
    return tuple(SealUsed(paper, seal.number, seal.organ, seal.kind) for seal in found)


def _imprint(setting: Setting, organ: str, kind: SealKind) -> Imprint:
    return Imprint(organ, kind, setting.powers.seal(organ, kind, setting.day))
