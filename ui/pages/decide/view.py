"""What step 6 shows: the answers to check, one decision for each item, what it stands on, what must be signed first."""

from dataclasses import dataclass

from ui.widgets.allowed import OPEN, Allowed
from ui.widgets.frame import FrameView

CHOICES = ("受理", "容缺受理", "仅收件", "一次补正", "不予受理")
TONES = ("ok", "warn", "info", "warn", "bad")


@dataclass(frozen=True, slots=True)
class CheckCard:
    """``link`` is 改 or 看 and leads back to the step; ``tone`` colours the icon."""

    key: str
    icon: str
    title: str
    line: str
    link: str
    tone: str = "primary"


@dataclass(frozen=True, slots=True)
class Ground:
    """A lawful ground of refusal; ``asks`` names what must be written with it, such as the competent organ."""

    key: str
    title: str
    law: str
    asks: str = ""


@dataclass(frozen=True, slots=True)
class DecisionView:
    """``choices`` are the five in order; ``chosen`` and ``suggested`` count from 1, 0 is none.

    ``points`` go into the one correction; ``grounds`` are those of the item's regime. ``asks_reason`` says what
    words are wanted where the choice differs from the suggestion; ``not_accepted`` why its organ keeps acceptance.
    """

    slug: str
    name: str
    department: str
    limit: str
    materials: str
    materials_tone: str
    choices: tuple[Allowed, Allowed, Allowed, Allowed, Allowed]
    chosen: int = 0
    regime: str = ""
    note: str = ""
    grounds: tuple[Ground, ...] = ()
    ground: str = ""
    points: tuple[str, ...] = ()
    suggested: int = 0
    authority: str = ""
    reason: str = ""
    asks_reason: str = ""
    not_accepted: str = ""


@dataclass(frozen=True, slots=True)
class CommitmentView:
    """``signed`` is the time, empty while the signature is wanted; ``act`` is what comes next then."""

    key: str
    title: str
    line: str
    signed: str = ""
    act: str = "已签字"


@dataclass(frozen=True, slots=True)
class DecideView:
    """``paper`` is the way to sign where there is no pad; ``mandate`` says whose window this is not."""

    frame: FrameView
    cards: tuple[CheckCard, ...]
    items: tuple[DecisionView, ...]
    selected: str
    commitments: tuple[CommitmentView, ...] = ()
    paper: Allowed = OPEN
    mandate: str = ""
    agreement: str = ""
