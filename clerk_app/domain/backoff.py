"""Back-off with decorrelated jitter: 1 s to 5 min, for ever; the dice are handed in."""

from collections.abc import Callable

SHORTEST_S = 1.0
LONGEST_S = 300.0

Dice = Callable[[float, float], float]
"""A number between two bounds, evenly spread; ``random.uniform`` in production."""


def next_wait(last: float, dice: Dice) -> float:
    """Seconds until the next try after a failed one; ``last`` is what this returned before, 0 after a success.

    Each wait is drawn between the shortest and three times the last, so that two hundred windows that lost the same
    line do not come back in the same second.
    """
    return min(LONGEST_S, dice(SHORTEST_S, max(SHORTEST_S, last * 3)))
