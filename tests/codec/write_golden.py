"""Writes the golden file of each kind that has none yet (``python -m tests.codec.write_golden``); changes none."""

from pathlib import Path

from clerk_app.codec.kinds import kind_of, seal, to_line
from tests.codec.fact_samples import BODIES, fact_of

GOLDEN = Path(__file__).parents[1] / "golden" / "facts"


def main(folder: Path = GOLDEN) -> None:
    for body in BODIES:
        path = folder / f"{kind_of(body).replace('/', '-')}.json"
        if not path.exists():
            path.write_bytes(to_line(seal(fact_of(body))) + b"\n")


if __name__ == "__main__":
    main()
