"""The power of attorney (F15) of a draft: printed for signature from what the applicant step knows."""

from collections.abc import Mapping
from dataclasses import replace

from clerk_app.domain.agents import Authority
from clerk_app.domain.catalogue import EVERY_ITEM
from clerk_app.domain.compose.setting import Setting, applicant_of
from clerk_app.domain.gathering import Gathering, joined
from clerk_app.domain.papers import Applicant, Contact, Identity
from clerk_app.domain.papers_authority import AuthorityPaper
from clerk_app.domain.party_list import people_of
from clerk_app.domain.people import Person
from clerk_app.domain.refusal import Reason, Refused

_APPLICANT = "applicant"
_RESIDENT = "居民身份证"


def authority_paper(
    setting: Setting, numbers: tuple[str, str], given: Authority, values: Mapping[str, str], gathering: Gathering
) -> AuthorityPaper:
    """Raises Refused while somebody has no name or number, or nothing is given to be done."""
    people = joined(gathering, people_of(setting.plan, values, setting.day))
    agent = _contact(people.get(given.agent, ()))
    principal = _principal(setting, given, values, people.get(given.principal, ()))
    if not (given.powers and agent and principal):
        raise Refused(Reason.AUTHORITY_INCOMPLETE)
    named = (item.zh for item in setting.plan.items if EVERY_ITEM in given.items or item.slug in given.items)
    return AuthorityPaper(
        head=setting.head(setting.hall.name, *numbers),
        principal=principal,
        agent=agent,
        theme=setting.theme_title.name,
        items=tuple(named),
        powers=given.powers,
        since=given.since,
        until=given.until,
        day=setting.day,
        clerk=setting.clerk,
    )


def _principal(
    setting: Setting, given: Authority, values: Mapping[str, str], people: tuple[Person, ...]
) -> Applicant | None:
    """The applicant as every paper names it, a firm with its head; another party by its own name and number."""
    applicant = replace(applicant_of(setting.plan, values), agent=None)
    if given.principal == _APPLICANT or applicant.head is not None:
        return applicant if applicant.identity.name else None
    person = _contact(people)
    return Applicant(person.identity, person.phone) if person else None


def _contact(people: tuple[Person, ...]) -> Contact | None:
    first = people[0] if people else None
    if first is None or not (first.name and first.id_no):
        return None
    return Contact(Identity(first.name, _RESIDENT, first.id_no), first.phone)
