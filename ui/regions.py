"""Regions as the picker suggests them: by initials, Chinese or code; own area first."""

from clerk_app.domain.catalogue import Catalogue
from ui.forms.field import Option, Suggest

_MOST = 8


def suggester(catalogue: Catalogue) -> Suggest:
    """A callable over the catalogue's counties; the code is the value, the full path is what people read."""
    regions = tuple(Option(region.code, region.name, region.initials) for region in catalogue.regions)

    def suggest(typed: str) -> tuple[Option, ...]:
        query = typed.strip().lower()
        if not query:
            return regions[:_MOST]
        first = [region for region in regions if region.code.startswith(query) or region.initials.startswith(query)]
        inside = [region for region in regions if query in region.label or query in region.initials]
        return tuple(dict.fromkeys((*first, *inside)))[:_MOST]

    return suggest
