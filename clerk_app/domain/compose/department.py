"""The papers on which a department speaks of one item after its acceptance (F11-F13); the window hands them over."""

from collections.abc import Iterable
from datetime import date

from clerk_app.domain.catalogue import Item
from clerk_app.domain.compose.calling import DuePaper
from clerk_app.domain.compose.case_told import CaseTold
from clerk_app.domain.compose.sealing import department_seal
from clerk_app.domain.compose.setting import Setting, applicant_of, item_title
from clerk_app.domain.facts import Fact
from clerk_app.domain.facts_handling import ClockPaused, ItemDecided, LimitExtended
from clerk_app.domain.item_clock import ItemClock
from clerk_app.domain.item_course import item_clocks
from clerk_app.domain.papers import Due, Limit, LimitUnit, PaperHead, SealFrame
from clerk_app.domain.papers_department import DecisionPaper, ExtensionPaper, ItemTold, PausePaper
from clerk_app.domain.terms import Listed, terms_in

Told = ClockPaused | LimitExtended | ItemDecided


def pause_paper(setting: Setting, numbers: tuple[str, str], case: CaseTold, due: DuePaper) -> PausePaper:
    """R023, R024: told in writing, with the time that is needed and until when it is expected to last."""
    cause = due.cause
    assert isinstance(cause, ClockPaused), due.form
    item = _item(setting, cause)
    listed = next((one for one in terms_in(setting.plan, item).procedures if one.name == cause.procedure), None)
    needed = _limit(listed) if listed else None
    end = case.calendar.add(cause.day, needed.count) if needed else None
    return PausePaper(
        _head(setting, numbers, item),
        _told(setting, case, item, cause.day),
        cause.pause,
        cause.procedure,
        cause.basis,
        cause.day,
        needed,
        Due(end.day, end.provisional) if end else None,
    )


def extension_paper(setting: Setting, numbers: tuple[str, str], case: CaseTold, due: DuePaper) -> ExtensionPaper:
    """R021: the last day as it was before, and as it is with this extension."""
    cause = due.cause
    assert isinstance(cause, LimitExtended), due.form
    item = _item(setting, cause)
    until = _through(case.facts, cause)
    before = _last(setting, case, item, (fact for fact in until if fact.body is not cause), cause.day)
    after = _last(setting, case, item, until, cause.day)
    told = _told(setting, case, item, cause.day)
    return ExtensionPaper(_head(setting, numbers, item), told, before, cause.days, after, cause.reason, cause.approver)


def decision_paper(setting: Setting, numbers: tuple[str, str], case: CaseTold, due: DuePaper) -> DecisionPaper:
    cause = due.cause
    assert isinstance(cause, ItemDecided), due.form
    item = _item(setting, cause)
    return DecisionPaper(
        _head(setting, numbers, item),
        _told(setting, case, item, cause.day),
        cause.granted,
        cause.day,
        item.result.zh,
        cause.result_no,
        cause.why,
        setting.remedy(item.department),
    )


def _told(setting: Setting, case: CaseTold, item: Item, day: date) -> ItemTold:
    organ = setting.organ(item.department)
    clock = _clock(setting, case, item, case.facts, day)
    return ItemTold(
        applicant=applicant_of(setting.plan, case.values),
        item=item_title(item),
        regime=item.regime,
        accepted_on=clock.accepted if clock else None,
        organ=organ.name,
        organ_phone=organ.phone or setting.hall.phone,
        clerk=setting.clerk,
        seal=SealFrame(organ.name, department_seal(setting, item), day),
    )


def _head(setting: Setting, numbers: tuple[str, str], item: Item) -> PaperHead:
    return setting.head(setting.organ(item.department).name, *numbers)


def _item(setting: Setting, cause: Told) -> Item:
    found = setting.plan.item(cause.item)
    assert found is not None, "a department speaks of an item of the case"
    return found


def _through(facts: tuple[Fact, ...], cause: LimitExtended) -> tuple[Fact, ...]:
    """Everything but what the same writer put down later."""
    own = next(fact.header for fact in facts if fact.body is cause)
    return tuple(fact for fact in facts if fact.header.origin != own.origin or fact.header.seq <= own.seq)


def _last(setting: Setting, case: CaseTold, item: Item, facts: Iterable[Fact], day: date) -> Due:
    clock = _clock(setting, case, item, facts, day)
    due = (clock.committed_due or clock.statutory_due) if clock else None
    return Due(due.day, due.provisional) if due else Due(case.state.due.get(item.slug, day))


def _clock(setting: Setting, case: CaseTold, item: Item, facts: Iterable[Fact], day: date) -> ItemClock | None:
    return item_clocks(case.calendar, setting.plan, facts, day).get(item.slug)


def _limit(listed: Listed) -> Limit:
    return Limit(listed.limit.count, LimitUnit(listed.limit.unit.value))
