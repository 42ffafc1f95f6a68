"""Commitments (告知承诺) of both kinds: where they are closed, what they must say, and when they are signed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.signatures import Signature, check_signature


class CommitmentKind(StrEnum):
    """In place of a proof (国办发〔2020〕42号), or the licence itself on a commitment (国发〔2021〕7号); L23."""

    PROOF = "proof"
    LICENCE = "licence"


class Risk(StrEnum):
    """42号, three: matters of great risk, costly to correct or beyond repair, where no proof is given up."""

    NATIONAL_SECURITY = "national_security"
    STATE_SECRET = "state_secret"
    PUBLIC_SAFETY = "public_safety"
    FINANCE = "finance"
    ENVIRONMENT = "environment"
    HEALTH = "health"
    LIFE_AND_PROPERTY = "life_and_property"
    FOREIGN_AFFAIRS = "foreign_affairs"


class LicenceWay(StrEnum):
    """The four ways of 证照分离: no approval, filing instead, commitment, better service."""

    ABOLISHED = "abolished"
    FILING = "filing"
    COMMITMENT = "commitment"
    BETTER_SERVICE = "better_service"


class Part(StrEnum):
    """What a commitment must contain: the notice by the organ, then the applicant's own words (R041, F10)."""

    ITEM = "item"
    BASIS = "basis"
    CONTENT = "content"
    MANNER = "manner"
    LIABILITY = "liability"
    VERIFICATION = "verification"
    PUBLICITY = "publicity"
    KNOWS = "knows"
    MEETS = "meets"
    ACCEPTS = "accepts"
    TRUE_INTENT = "true_intent"
    # The licence kind tells besides which papers come after it, by when, and how it is withdrawn (国发〔2021〕7号).
    PAPERS_AFTER = "papers_after"
    WITHDRAWAL = "withdrawal"


_LICENCE_ONLY = frozenset({Part.PAPERS_AFTER, Part.WITHDRAWAL})


@dataclass(frozen=True, slots=True)
class Terms:
    """What the list says of commitments for one paper or item: its kind, its risks, and for licences its way."""

    kind: CommitmentKind
    risks: frozenset[Risk] = frozenset()
    way: LicenceWay | None = None


class Chosen(StrEnum):
    """The applicant's choice: to bring the paper, or to commit instead."""

    BRING = "bring"
    COMMIT = "commit"


@dataclass(frozen=True, slots=True)
class Choosing:
    """R042: both ways were offered and one was chosen; whoever does not want to commit brings the paper."""

    about: str
    chosen: Chosen
    clerk: str
    at: datetime
    offered: frozenset[Chosen] = frozenset(Chosen)


@dataclass(frozen=True, slots=True)
class Commitment:
    """A commitment as signed: ``parts`` it contains, by ``signature`` at ``signed_at``."""

    about: str
    terms: Terms
    parts: frozenset[Part]
    signature: Signature | None = None
    signed_at: datetime | None = None


def offered(terms: Terms) -> bool:
    """R043, L23: a proof is never given up where a risk is flagged; a licence goes by commitment only on that way."""
    if terms.kind is CommitmentKind.PROOF:
        return not terms.risks
    return terms.way is LicenceWay.COMMITMENT


def parts_needed(kind: CommitmentKind) -> tuple[Part, ...]:
    return tuple(part for part in Part if kind is CommitmentKind.LICENCE or part not in _LICENCE_ONLY)


def parts_missing(commitment: Commitment) -> tuple[Part, ...]:
    """R041: what the text still lacks, in the order of the form."""
    return tuple(part for part in parts_needed(commitment.terms.kind) if part not in commitment.parts)


def check_offer(terms: Terms, about: str) -> None:
    if not offered(terms):
        raise Refused(Reason.COMMITMENT_EXCLUDED, about=about)


def check_choice(choosings: Iterable[Choosing], about: str) -> Chosen:
    """R042: the newest recorded choice; without one, or where only one way was offered, nobody has chosen."""
    own = [one for one in choosings if one.about == about and one.offered == frozenset(Chosen)]
    if not own:
        raise Refused(Reason.COMMITMENT_NOT_CHOSEN, about=about)
    return max(own, key=lambda one: one.at).chosen


def check_commitment(commitment: Commitment, choosings: Iterable[Choosing], decided_at: datetime) -> None:
    """R037, L10: open, chosen, complete and signed by hand before the decision that it carries."""
    about = commitment.about
    check_offer(commitment.terms, about)
    if check_choice(choosings, about) is not Chosen.COMMIT:
        raise Refused(Reason.COMMITMENT_NOT_CHOSEN, about=about)
    missing = parts_missing(commitment)
    if missing:
        raise Refused(Reason.COMMITMENT_INCOMPLETE, about=about, part=missing[0])
    if commitment.signature is None or commitment.signed_at is None or commitment.signed_at > decided_at:
        raise Refused(Reason.COMMITMENT_UNSIGNED, about=about)
    check_signature(commitment.signature)
