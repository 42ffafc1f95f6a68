"""The hall's own data, hall.toml in the profile: read strictly, an unknown key is refused."""

from dataclasses import replace
from pathlib import Path

import msgspec

from clerk_app.codec.register_file import RawMandate, RawSeal, RegisterFault, read_mandates, read_seals
from clerk_app.domain.hall import Hall, Organ


class _Remedy(msgspec.Struct, forbid_unknown_fields=True):
    review_body: str
    review_place: str
    court: str
    court_address: str
    review_phone: str = ""


class _Organ(msgspec.Struct, forbid_unknown_fields=True):
    slug: str
    name: str
    table_name: str
    short: str
    prefix: str
    phone: str = ""
    address: str = ""
    remedy: _Remedy | None = None


class _HallFile(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    address: str
    phone: str
    prefix: str
    help_desk: str
    complaint_phones: tuple[str, ...]
    remedy: _Remedy
    organ: tuple[_Organ, ...] = ()
    mandate: tuple[RawMandate, ...] = ()
    seal: tuple[RawSeal, ...] = ()


class HallRejected(Exception):
    """hall.toml has an unknown or missing key, a value of the wrong kind, or a register that cannot hold."""


def read_hall(path: Path) -> Hall:
    """Raises HallRejected with a sentence that names file and place."""
    try:
        raw = msgspec.toml.decode(path.read_bytes(), type=_HallFile)
    except (OSError, msgspec.MsgspecError) as error:
        raise HallRejected(
            f"{path.name}：读不出大厅资料（{error}）。请对照随附的 hall.toml 改正后重新启动。"
        ) from error
    _check_prefixes(path, raw)
    organs = {organ.slug: _organ(organ, raw.remedy) for organ in raw.organ}
    remedy = _with_remedy(Organ("hall", raw.name, raw.name, "大厅", raw.prefix, raw.phone, raw.address), raw.remedy)
    try:
        seals = read_seals(raw.seal, organs)
        mandates = read_mandates(raw.mandate, organs, seals)
    except RegisterFault as fault:
        raise HallRejected(f"{path.name}：{fault}。改好后重新启动。") from fault
    return Hall(
        raw.name,
        raw.address,
        raw.phone,
        raw.prefix,
        raw.help_desk,
        raw.complaint_phones,
        remedy,
        organs,
        mandates,
        seals,
    )


def _check_prefixes(path: Path, raw: _HallFile) -> None:
    """R082: each organ counts its own papers, so two with one prefix would both give out number 1."""
    known = {raw.prefix: raw.name}
    for organ in raw.organ:
        if organ.prefix in known:
            raise HallRejected(
                f"{path.name}：{organ.slug} 的文号字头“{organ.prefix}”与{known[organ.prefix]}相同，文号会重复。"
                f"请给每个机关各写一个字头，再重新启动。"
            )
        known[organ.prefix] = organ.name


def _organ(raw: _Organ, usual: _Remedy) -> Organ:
    organ = Organ(
        raw.slug,
        raw.name,
        raw.table_name,
        raw.short,
        raw.prefix,
        raw.phone,
        raw.address,
    )
    return _with_remedy(organ, raw.remedy or usual)


def _with_remedy(organ: Organ, remedy: _Remedy) -> Organ:
    return replace(
        organ,
        review_body=remedy.review_body,
        review_place=remedy.review_place,
        review_phone=remedy.review_phone,
        court=remedy.court,
        court_address=remedy.court_address,
    )
