"""A plan is a resolved scenario: the items to handle, each paper once, each field once, and what that saves."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from clerk_app.domain.catalogue import EVERY_ITEM, Copies, Fee, Field, Item, Material, Needs, Saving, Theme
from clerk_app.domain.conditions import Answers
from clerk_app.domain.refusal import Reason, Refused


@dataclass(frozen=True, slots=True)
class PlannedMaterial:
    """One paper asked once: which items ask for it, which copy count won, and who produces it if not the applicant."""

    material: Material
    items: tuple[str, ...]
    copies: Copies
    decisive_item: str
    produced_by: tuple[str, ...]

    @property
    def slug(self) -> str:
        return self.material.slug

    @property
    def to_bring(self) -> bool:
        return not self.produced_by

    @property
    def obtainable(self) -> bool:
        """An electronic licence or a data check can stand in for the paper."""
        return bool(self.material.e_licence or self.material.data_check)


@dataclass(frozen=True, slots=True)
class PlannedField:
    """One field of the one form with the items that use it; ``produced`` comes from a result within the case."""

    field: Field
    items: tuple[str, ...]
    produced: str = ""

    @property
    def slug(self) -> str:
        return self.field.slug


@dataclass(frozen=True, slots=True)
class Plan:
    """What one visit comes to. Days are working days."""

    theme: Theme
    single_item: str
    answers: Mapping[str, str | tuple[str, ...]]
    items: tuple[Item, ...]
    declined: tuple[str, ...]
    materials: tuple[PlannedMaterial, ...]
    fields: tuple[PlannedField, ...]
    limit_days: int
    path_days: int

    @property
    def empty(self) -> bool:
        """No item is active: there is nothing to handle, and nothing may be opened."""
        return not self.items

    @property
    def departments(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(item.department for item in self.items))

    @property
    def forms(self) -> tuple[str, ...]:
        """The single-item forms that the one form replaces, one per item that has one."""
        return tuple(item.replaces_form for item in self.items if item.replaces_form)

    @property
    def to_bring(self) -> tuple[PlannedMaterial, ...]:
        return tuple(planned for planned in self.materials if planned.to_bring)

    @property
    def materials_summed(self) -> int:
        """Papers asked for when every item is handled separately."""
        return sum(len(planned.items) for planned in self.materials)

    @property
    def without_e_licence(self) -> int:
        """Papers left to bring when licences and data checks can be had."""
        return sum(1 for planned in self.to_bring if not planned.obtainable)

    @property
    def fields_summed(self) -> int:
        """Form elements of the separate forms together."""
        return sum(planned.field.width * len(planned.items) for planned in self.fields)

    @property
    def fields_merged(self) -> int:
        return sum(planned.field.width for planned in self.fields)

    @property
    def fees(self) -> tuple[tuple[Item, Fee], ...]:
        """The items that cost something, with the published fee."""
        return tuple((item, item.fee) for item in self.items if not item.fee.free)

    @property
    def visits(self) -> int:
        """Trips to the window that the plan needs."""
        return 0 if self.empty else 1

    def planned_material(self, slug: str) -> PlannedMaterial | None:
        return next((planned for planned in self.materials if planned.slug == slug), None)

    def planned_field(self, slug: str) -> PlannedField | None:
        return next((planned for planned in self.fields if planned.slug == slug), None)

    def item(self, slug: str) -> Item | None:
        return next((item for item in self.items if item.slug == slug), None)

    def excluded(self, item: Item) -> bool:
        """The item keeps its own limit outside the theme's promise."""
        return item.slug in self.theme.joint_limit.excludes


def resolve(theme: Theme, answers: Answers, declined: Iterable[str] = (), single_item: str = "") -> Plan:
    """Answers to a plan; partial answers give the plan so far. Declining a compulsory item is refused."""
    left_out = tuple(dict.fromkeys(declined))
    for slug in left_out:
        _check_declined(theme, slug)
    if single_item and theme.item(single_item) is None:
        raise Refused(Reason.UNKNOWN_ITEM, item=single_item)
    items = tuple(
        item
        for item in theme.items
        if (item.slug == single_item if single_item else item.slug not in left_out) and item.when.holds(answers)
    )
    active = frozenset(item.slug for item in items)
    path = longest_path(items, frozenset() if single_item else theme.joint_limit.excludes)
    return Plan(
        theme=theme,
        single_item=single_item,
        answers=dict(answers),
        items=items,
        declined=left_out,
        materials=_materials(theme, answers, items),
        fields=_fields(theme, answers, items, active),
        limit_days=path if single_item else theme.joint_limit.committed_days,
        path_days=path,
    )


def longest_path(items: Iterable[Item], excludes: frozenset[str]) -> int:
    """The longest chain of committed working days; an excluded item counts nothing, those after it start at its end."""
    by_slug = {item.slug: item for item in items}
    finished: dict[str, int] = {}

    def start(item: Item) -> int:
        waits = (after for after in item.after if after.item in by_slug)
        return max(
            (finish(by_slug[a.item]) if a.needs is Needs.RESULT else start(by_slug[a.item]) for a in waits), default=0
        )

    def finish(item: Item) -> int:
        if item.slug not in finished:
            finished[item.slug] = 0 if item.slug in excludes else start(item) + item.committed_days
        return finished[item.slug]

    return max((finish(item) for item in by_slug.values()), default=0)


def published_saving(plan: Plan) -> Saving | None:
    """The first published before/after figures of the theme, if any were found."""
    return next((saving for saving in plan.theme.savings if saving.before and saving.after), None)


def _check_declined(theme: Theme, slug: str) -> None:
    item = theme.item(slug)
    if item is None:
        raise Refused(Reason.UNKNOWN_ITEM, item=slug)
    if not item.optional:
        raise Refused(Reason.NOT_OPTIONAL, item=slug)


def _users(wanted: tuple[str, ...], items: tuple[Item, ...]) -> tuple[str, ...]:
    everybody = wanted == (EVERY_ITEM,)
    return tuple(item.slug for item in items if everybody or item.slug in wanted)


def _materials(theme: Theme, answers: Answers, items: tuple[Item, ...]) -> tuple[PlannedMaterial, ...]:
    active = {item.slug for item in items}
    planned = []
    for material in theme.materials:
        users = _users(material.items, items) if material.when.holds(answers) else ()
        if users:
            copies, decisive = _most_copies(material, users)
            producers = tuple(slug for slug in material.produced_by if slug in active)
            planned.append(PlannedMaterial(material, users, copies, decisive, producers))
    return tuple(planned)


def _most_copies(material: Material, users: tuple[str, ...]) -> tuple[Copies, str]:
    """One set serves all: of each kind the largest number any item asks for; the most demanding item is named."""
    asked = {slug: material.copies_by_item.get(slug, material.copies) for slug in users}
    most = Copies(
        max(copies.original_kept for copies in asked.values()),
        max(copies.original_shown for copies in asked.values()),
        max(copies.photocopy for copies in asked.values()),
    )
    decisive = max(
        users, key=lambda slug: (asked[slug].original_kept, asked[slug].photocopy, asked[slug].original_shown)
    )
    return most, decisive


def _fields(
    theme: Theme, answers: Answers, items: tuple[Item, ...], active: frozenset[str]
) -> tuple[PlannedField, ...]:
    planned = []
    for entry in theme.fields:
        users = _users(entry.items, items) if entry.when.holds(answers) else ()
        if users:
            sources = (
                source.removeprefix("item_result:") for source in entry.prefill if source.startswith("item_result:")
            )
            planned.append(PlannedField(entry, users, next((slug for slug in sources if slug in active), "")))
    return tuple(planned)
