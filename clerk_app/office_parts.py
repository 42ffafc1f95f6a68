"""Putting a back office together from its concrete parts, for the command line, ``make run`` and the tests."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from backoffice.office import Office, Parts, open_office
from clerk_app.adapters.folder_shelf import FolderShelf
from clerk_app.adapters.standard_crypto import StandardCrypto
from clerk_app.adapters.uuid7_ids import Uuid7Ids
from clerk_app.codec.calendar_file import load_calendar
from clerk_app.codec.catalogue_pack import load_catalogue
from clerk_app.codec.rating_file import read_rating_policy
from clerk_app.domain.catalogue import Catalogue
from clerk_app.ports import Clock, Crypto, Passing, Vault, passing_by
from db.engine import open_engine
from resources import RESOURCES

STORE_KEY = "office-store-key"
SIGNING_KEY = "office-signing-key"


def assemble_office(folder: Path, vault: Vault, clock: Clock, *, demo: bool, passing: Passing = passing_by) -> Office:
    """``folder`` is the office's profile; keys are made on first use and kept in ``vault``. Raises Outage."""
    folder.mkdir(parents=True, exist_ok=True)
    crypto = StandardCrypto()
    store_key = _key(vault, crypto, STORE_KEY)
    parts = Parts(
        engine=open_engine(folder / "office.db", store_key),
        shelf=FolderShelf(folder / "blobs", store_key, passing),
        partials=folder / "partial",
        store_key=store_key,
        signing_key=_key(vault, crypto, SIGNING_KEY),
        crypto=crypto,
        clock=clock,
        ids=Uuid7Ids(clock),
        calendar=load_calendar(RESOURCES / "calendar", folder / "calendar"),
        rating=read_rating_policy(folder / "rating.toml"),
        passing=passing,
        applicant=_applicant,
    )
    return open_office(parts, demo=demo)


def _applicant(theme: str) -> Mapping[str, str]:
    found = _shipped().theme(theme)
    return found.applicant_fields if found else {}


@cache
def _shipped() -> Catalogue:
    """Read when the first window asks for another's case."""
    return load_catalogue((RESOURCES / "catalogue.pack").read_bytes())


def _key(vault: Vault, crypto: Crypto, name: str) -> bytes:
    kept = vault.read(name)
    if kept is None:
        kept = crypto.new_key()
        vault.write(name, kept)
    return kept
