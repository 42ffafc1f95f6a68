"""存放位: where a result is laid: beside the others of its case, else at the first place with nothing on it."""

from collections.abc import Iterable, Mapping

_RACKS, _PLACES = "ABCD", 12


def suggest_shelf(lying: Mapping[str, int], own: Iterable[str] = ()) -> str:
    """``lying`` counts what lies at each place. With every place taken the emptiest one is shared."""
    beside = next((shelf for shelf in own if shelf), "")
    if beside:
        return beside
    places = [f"{rack}{board}-{place:02d}" for rack in _RACKS for board in (1, 2) for place in range(1, _PLACES + 1)]
    return min(places, key=lambda place: lying.get(place, 0))
