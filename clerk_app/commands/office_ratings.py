"""clerk office ratings: what the follow-up role reads of ratings and does about bad ones; nobody else may (L18)."""

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path

from backoffice.follow_ups import Advance, BadRating, bad_ratings, move
from backoffice.followers import add_follower, admit_follower
from backoffice.office import Office
from backoffice.rating_counts import standings
from backoffice.rejected import Rejected
from clerk_app.domain.calendar import Deadline
from clerk_app.domain.facts_rating import FollowUpStep
from clerk_app.domain.follow_up import Finding, FollowUp, FollowUpState, answer, contact, recheck
from clerk_app.domain.rating import Level, RatingPolicy
from clerk_app.domain.rating_figures import indicators
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.pins import read_pin
from ui.rating_words import FINDINGS, FOLLOW_UP_STATES, GRIEVANCES, LEVELS
from ui.wording import grouped

_LEVELS = {str(int(level)): level for level in Level}


def add_ratings(
    verbs: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> tuple[argparse.ArgumentParser, argparse.ArgumentParser]:
    ratings = verbs.add_parser("ratings", help="indicators and bad ratings, for the follow-up role")
    ratings.add_argument("act", nargs="?", default="list", choices=tuple(_VERBS), metavar="contact|answer|recheck")
    ratings.add_argument("number", nargs="?", default="", help="of the follow-up")
    ratings.add_argument("--finding", type=Finding, choices=tuple(Finding), help="what verifying came to")
    ratings.add_argument("--reply", default="", help="what the applicant was told")
    ratings.add_argument("--satisfied", choices=("yes", "no"), help="with what was done about it")
    ratings.add_argument("--level", choices=tuple(_LEVELS), help="stars of the additional review, where there is one")
    ratings.add_argument("--day", type=date.fromisoformat, metavar="YYYY-MM-DD", help="today if left out")
    follower = verbs.add_parser("follower", help="who may read ratings and follow bad ones up")
    follower.add_argument("badge", metavar="BADGE")
    follower.add_argument("name", metavar="NAME")
    ratings.add_argument("--badge", required=True, help="of a person of the follow-up role")
    for each in (ratings, follower):
        each.add_argument("--pin-file", type=Path, required=True, metavar="FILE", help="4 to 12 digits")
    return ratings, follower


def follow(office: Office, options: argparse.Namespace) -> str:
    """Register a person of the follow-up role."""
    add_follower(office, options.badge, options.name, _pin(options))
    return f"{options.name}（{options.badge}）可以查看评价并办理回访。"


def ratings(office: Office, options: argparse.Namespace) -> str:
    """What is to be said; raises Refused and Rejected, then nothing is written."""
    admit_follower(office, options.badge, _pin(options), options.act)
    verb = _VERBS[options.act]
    if verb is None:
        today = office.parts.clock.today()
        return "\n".join((*_figures(office), *(line for one in bad_ratings(office) for line in _lines(one, today))))
    step, advance = verb
    course = move(office, options.number, step, advance(options, _day(office, options), office.parts.rating))
    return f"{options.number} {FOLLOW_UP_STATES[course.state]}"


def _day(office: Office, options: argparse.Namespace) -> date:
    today = office.parts.clock.today()
    day: date = options.day or today
    if day > today:
        raise Refused(Reason.DAY_TO_COME, day=day.isoformat())
    return day


def _pin(options: argparse.Namespace) -> str:
    pin = read_pin(options.pin_file)
    if not pin:
        raise Rejected(422, "pin_file")
    return pin


def _contact(_: argparse.Namespace, day: date, __: RatingPolicy) -> Advance:
    return lambda known: contact(known, day)


def _answer(options: argparse.Namespace, day: date, _: RatingPolicy) -> Advance:
    if options.finding is None:
        raise Rejected(422, "finding")
    return lambda known: answer(known, day, options.finding, options.reply)


def _recheck(options: argparse.Namespace, day: date, policy: RatingPolicy) -> Advance:
    if options.satisfied is None:
        raise Rejected(422, "satisfied")
    level = _LEVELS.get(options.level or "")
    return lambda known: recheck(known, day, policy, satisfied=options.satisfied == "yes", level=level)


_Build = Callable[[argparse.Namespace, date, RatingPolicy], Advance]
_VERBS: dict[str, tuple[FollowUpStep, _Build] | None] = {
    "list": None,
    "contact": (FollowUpStep.CONTACTED, _contact),
    "answer": (FollowUpStep.ANSWERED, _answer),
    "recheck": (FollowUpStep.RECHECKED, _recheck),
}


def _figures(office: Office) -> tuple[str, ...]:
    told = indicators(standings(office))
    return (
        f"服务 {told.rated.whole} 次，主动评价 {told.rated.part} 次，评价率 {told.rated}，未评率 {told.unrated}",
        f"好评率 {told.good}（含默认 {told.good.whole} 次），主动好评率 {told.good_active}",
        f"差评回复率 {told.replied}，回访整改率 {told.rectified}，回访整改满意率 {told.satisfied}",
    )


def _lines(one: BadRating, today: date) -> tuple[str, ...]:
    course, opinion = one.course, one.opinion
    state = FOLLOW_UP_STATES[course.state]
    head = f"{one.number} {state}{_clock(course, today)}  {one.day} {LEVELS[opinion.level]}"
    about = f"办件 {grouped(one.case_no)}" if one.case_no else "咨询"
    lines = [head, f"  {about}，服务 {one.service}，经办 {one.clerk}"]
    if opinion.grievances or opinion.words:
        ticked = "、".join(GRIEVANCES[grievance] for grievance in opinion.grievances)
        lines.append(f"  {'：'.join(part for part in (ticked, opinion.words) if part)}")
    if course.finding:
        lines.append(f"  {FINDINGS[course.finding]}，{course.answered} 答复：{course.reply}")
    if course.rechecked:
        more = f"，补评 {LEVELS[course.additional]}" if course.additional else ""
        lines.append(f"  {course.rechecked} 复核：{'满意' if course.satisfied else '不满意'}{more}")
    return tuple(lines)


def _clock(course: FollowUp, today: date) -> str:
    due: dict[FollowUpState, Deadline] = {
        FollowUpState.CONTACT: course.contact_due,
        FollowUpState.ANSWER: course.rectify_due,
    }
    found = due.get(course.state)
    if found is None:
        return ""
    return f"，{found.day} 前" + "（暂估）" * found.provisional + "，已逾期" * (today > found.day)
