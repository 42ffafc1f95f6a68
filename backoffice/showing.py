"""What the office holds of a case, for the command line and the tour: ids, kinds and digests, never its content."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from backoffice.office import Office
from backoffice.tables import HomeRow, NamedBlobRow, ParkedFactRow, StoredBlobRow
from db.ledger import FactRow


@dataclass(frozen=True, slots=True)
class HeldFact:
    """``parked`` is why it is not applied; empty when it is."""

    origin: str
    seq: int
    kind: str
    digest: str
    parked: str = ""


@dataclass(frozen=True, slots=True)
class HeldBlob:
    sha256: str
    size: int
    stored: bool


@dataclass(frozen=True, slots=True)
class HeldCase:
    case_id: str
    case_no: str
    home: str
    facts: tuple[HeldFact, ...]
    blobs: tuple[HeldBlob, ...]


def cases_of_number(office: Office, case_no: str) -> tuple[HeldCase, ...]:
    """Usually one; two where a copied store printed a number twice."""
    with office.reading() as session:
        rows = session.scalars(select(HomeRow).where(HomeRow.case_no == case_no).order_by(HomeRow.case_id)).all()
        return tuple(_held(session, row) for row in rows)


def _held(session: Session, home: HomeRow) -> HeldCase:
    return HeldCase(
        home.case_id, home.case_no, home.origin, _facts(session, home.case_id), _blobs(session, home.case_id)
    )


def _facts(session: Session, case_id: str) -> tuple[HeldFact, ...]:
    parked = {
        (row.origin, row.seq): row.code
        for row in session.scalars(select(ParkedFactRow).where(ParkedFactRow.case_id == case_id))
    }
    rows = session.scalars(select(FactRow).where(FactRow.case_id == case_id).order_by(FactRow.origin, FactRow.seq))
    return tuple(
        HeldFact(row.origin, row.seq, row.kind, row.digest, parked.get((row.origin, row.seq), "")) for row in rows
    )


def _blobs(session: Session, case_id: str) -> tuple[HeldBlob, ...]:
    named = select(NamedBlobRow, StoredBlobRow.sha256.is_not(None)).outerjoin(
        StoredBlobRow, StoredBlobRow.sha256 == NamedBlobRow.sha256
    )
    rows = session.execute(named.where(NamedBlobRow.case_id == case_id).order_by(NamedBlobRow.sha256))
    return tuple(HeldBlob(row.sha256, row.size, bool(stored)) for row, stored in rows)
