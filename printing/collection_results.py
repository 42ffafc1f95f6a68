"""The results of a collection record, one row each with where it stands now; the count; what was given back."""

from clerk_app.domain.papers_delivery import CollectedResult, CollectionPaper, ResultStand, ReturnedThing
from printing.blocks import Text
from printing.figures import chinese_day, in_fours
from printing.spans import Rich, bold, joined, plain
from printing.styles import FILLED, LABEL, STRONG
from printing.tables import Cell, Row, Table, cell, head, middle
from printing.templates import Needs
from printing.typography import full_width
from printing.words import Words

_ELSEWHERE = (
    ResultStand.PUSHED,
    ResultStand.POSTED,
    ResultStand.EARLIER,
    ResultStand.WAITING,
    ResultStand.AWAITED,
)
_DATED = frozenset({ResultStand.EARLIER, ResultStand.PUSHED, ResultStand.POSTED})
RESULT_NEEDS: Needs = {
    "columns": 7,
    "counted": "collected others awaited",
    **{f"counted_{stand}": "count" for stand in _ELSEWHERE},
    **dict.fromkeys(("awaited_told", "returned", "surrendered", "nothing"), ""),
    "thing": "name count more",
    "thing_bag": "bag",
    "thing_fate": "fate",
    **{f"stand.{stand}": "day" if stand in _DATED else "" for stand in ResultStand},
    "stand.awaited_day": "day",
    "stand.due": "day",
}


def results_table(paper: CollectionPaper, said: Words, air: float) -> Table:
    rows = tuple(_row(number, result, said) for number, result in enumerate(paper.results, start=1))
    heads = (head(*said.own.row("columns")),)
    return Table((8.0, 45.0, 32.0, 32.0, 16.0, 23.0, 14.0), rows, heads, side=1.2, air=0.3 + 0.6 * air)


def _row(number: int, result: CollectedResult, said: Words) -> Row:
    none = said.common.word("none")
    is_now = result.stand is ResultStand.COLLECTED
    name = full_width(result.name)
    return Row(
        (
            middle(str(number)),
            cell(bold(name) if is_now else plain(name)),
            cell(result.number or none, FILLED),
            cell(result.organ),
            middle(result.shelf or none),
            middle(_stand(result, said)),
            middle("☐" if is_now else none),
        )
    )


def _stand(result: CollectedResult, said: Words) -> str:
    own, stand = said.own, result.stand
    day = chinese_day(result.day) if result.day else ""
    if stand in _DATED:
        return own.text(f"stand.{stand}", day=day)
    told = result.note or own.word(f"stand.{stand}")
    if stand is not ResultStand.AWAITED or not day:
        return told
    return f"{result.note}，{own.text('stand.awaited_day', day=day)}" if result.note else own.text("stand.due", day=day)


def counted(paper: CollectionPaper, said: Words) -> Rich:
    """How many went out now, and where the others are; nothing is said of a state that none is in."""
    own = said.own
    counts = {stand: len(paper.standing(stand)) for stand in _ELSEWHERE}
    others = joined([own.say(f"counted_{stand}", count=str(count)) for stand, count in counts.items() if count])
    awaited = own.say("awaited_told") if counts[ResultStand.AWAITED] else ()
    collected = str(len(paper.standing(ResultStand.COLLECTED)))
    return own.say("counted", collected=collected, others=others, awaited=awaited)


def things_table(paper: CollectionPaper, said: Words, air: float) -> Table:
    rows = tuple(
        Row((Cell(Text(bold(said.own.word(key)), STRONG, 0.5)), cell(_things(things, said), LABEL)))
        for key, things in (("returned", paper.returned), ("surrendered", paper.surrendered))
    )
    return Table((24.0, 146.0), rows, side=1.4, air=0.4 + 0.55 * air)


def _things(things: tuple[ReturnedThing, ...], said: Words) -> Rich:
    if not things:
        return said.own.say("nothing")
    return joined([_thing(thing, said) for thing in things], "\u3000")


def _thing(thing: ReturnedThing, said: Words) -> Rich:
    bag = said.own.text("thing_bag", bag=in_fours(thing.bag)) if thing.bag else ""
    fate = said.own.text("thing_fate", fate=thing.fate) if thing.fate else ""
    return said.own.say("thing", name=full_width(thing.name), count=thing.count, more=bag + fate)
