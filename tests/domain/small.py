"""The small theme as a value, and plans of it: the same scratch-written file the linter is tried on."""

from pathlib import Path

from clerk_app.codec.catalogue_build import theme_of
from clerk_app.codec.catalogue_source import Common, read_theme
from clerk_app.domain.conditions import Answer
from clerk_app.domain.plan import Plan, resolve

_FOLDER = Path(__file__).parents[1] / "codec"
SMALL = theme_of(read_theme(_FOLDER / "small_theme.yaml", Common.read(_FOLDER / "small_common.yaml")))
ADULT: dict[str, Answer] = {"reader": "adult", "extras": ("posted",)}
CHILD: dict[str, Answer] = {"reader": "child", "extras": ()}


def small_plan(answers: dict[str, Answer] | None = None, item: str = "", declined: tuple[str, ...] = ()) -> Plan:
    return resolve(SMALL, ADULT if answers is None else answers, declined, item)
