"""The words common to all papers, and the dress a paper wears: its edition, its head, its foot."""

from dataclasses import dataclass, replace

from clerk_app.domain.papers import Identity, PaperHead, Variant
from printing.figures import local_date
from printing.letterhead import Dress
from printing.spans import Rich, plain
from printing.templates import Needs, Wording, wording

COMMON: Needs = {
    "number_to_follow": "",
    "provisional": "",
    "continued": "title",
    "edition_of": "edition",
    "catalogue": "version",
    "page": "page pages",
    "printed": "station at",
    "drill": "",
    "reprint": "count",
    "version": "version number",
    "seal_place": "",
    "none": "",
    "phone": "",
    "applicant": "",
    "agent": "",
    "identity": "name kind number",
    **{f"kinds.{kind}": "" for kind in (10, 20, 30, 40, 41, 50, 70, 71)},
    "limit.immediate": "",
    "limit.working_days": "count",
    "limit.natural_days": "count",
    "limit.months": "count",
    **{f"form_of.{form}": "" for form in ("original", "copy", "checked_copy", "electronic", "licence")},
}
LONG_NAME = 16  # a longer one stands on its own line above its number


@dataclass(frozen=True, slots=True)
class Words:
    """The two editions a paper is set from: its own and the common one."""

    own: Wording
    common: Wording

    def titled(self, title: str) -> "Words":
        """One form under several titles, as a decision that grants or refuses."""
        return replace(self, own=replace(self.own, words={**self.own.words, "title": title, "short": title}))

    def identity(self, identity: Identity, number: str | None = None) -> Rich:
        """A name with its document; a long name is never shrunk, the number moves below it."""
        shown = identity.id_number if number is None else number
        if not shown:
            return plain(identity.name)
        told = self.common.text("identity", name=identity.name, kind=identity.id_kind, number=shown)
        return plain(told.replace("\u3000", "\n", 1) if len(identity.name) > LONG_NAME else told)

    def _version(self, head: PaperHead) -> tuple[Rich, ...]:
        """A newer version is no reprint: it names what it stands in the place of (P09)."""
        if head.version == 1:
            return ()
        number = head.replaces or self.common.word("number_to_follow")
        return (self.common.say("version", version=str(head.version), number=number),)

    def dress(self, head: PaperHead) -> Dress:
        """The head of a paper; a second line under the body name where the template has one."""
        letterhead = head.letterhead
        values = {
            "window": letterhead.window,
            "hall": letterhead.hall,
            "address": letterhead.address,
            "phone": letterhead.phone,
        }
        keys = [key for key in ("issued_by", "issued_at") if key in self.own.words]
        lines = tuple(self.own.say(key, **values) for key in keys) + self._version(head)
        return Dress(head, self.own, self.common, lines, self.own.say("copies"))


def words(form: str, head: PaperHead, needs: Needs) -> Words:
    """The editions in force when the paper was issued, so that a reprint says what the first print said."""
    day = local_date(head.issued_at)
    return Words(wording(form, day, needs), wording("common", day, COMMON))


def bilingual(form: str, head: PaperHead, needs: Needs) -> Words:
    """The same wording with English beside it; the Chinese stays first and whole (P13)."""
    day = local_date(head.issued_at)
    return Words(wording(f"{form}E", day, needs), wording("commonE", day, COMMON))


def shows_english(said: Words) -> bool:
    return said.own.edition.endswith(Variant.BILINGUAL.value)


def complaints(head: PaperHead) -> str:
    """Whom to complain to; a hall without such a telephone is asked itself."""
    return "、".join(head.letterhead.complaint_phones or (head.letterhead.phone,))
