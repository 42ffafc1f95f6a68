"""How a signature was made and which papers accept it (M34, P12)."""

from dataclasses import dataclass
from enum import StrEnum

from clerk_app.domain.refusal import Reason, Refused


class Grade(StrEnum):
    """Pad image, thumbprint before a witness, ink on paper, and a certificate's reliable electronic signature."""

    PAD = "pad"
    THUMBPRINT = "thumbprint"
    INK = "ink"
    CERTIFICATE = "certificate"


# The receipt of a paper may be signed on a pad: its image only shows that somebody was there. What creates duties or
# states facts (application, commitments, powers, declarations) is signed by hand or by a reliable electronic signature
# (Electronic Signature Law art. 13, 14), or with a thumbprint by who cannot write (P12).
PAD_IS_ENOUGH = frozenset({"F01", "F03", "F04", "F06", "F07", "F09", "F14", "F16", "F18"})


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature on one paper: a form by its code, a material by its slug; beside a thumbprint the ``witness``."""

    paper: str
    grade: Grade = Grade.INK
    witness: str = ""


def enough(signature: Signature) -> bool:
    """Whether the paper accepts this way of signing."""
    if signature.grade is Grade.PAD:
        return signature.paper in PAD_IS_ENOUGH
    return signature.grade is not Grade.THUMBPRINT or bool(signature.witness.strip())


def check_signature(signature: Signature) -> None:
    """M34: a grade that is too low means to print, sign and scan; a thumbprint without a witness has no witness."""
    if enough(signature):
        return
    if signature.grade is Grade.THUMBPRINT:
        raise Refused(Reason.WITNESS_NEEDED, paper=signature.paper)
    raise Refused(Reason.SIGNATURE_TOO_WEAK, paper=signature.paper)
