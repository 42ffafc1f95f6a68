"""Facts about the one form on paper: what it said each time it was printed to be signed."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FormPrepared:
    """申请表打印待签 (L29): ``paper`` said this; what stands otherwise later was corrected on the spot.

    ``values`` by field, ``rows`` of the repeated groups; text exactly as typed.
    """

    paper: str
    values: dict[str, str]
    rows: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)


FormBody = FormPrepared
