"""Authored catalogue files: YAML text to plain data, and faults that name file, place, what is wrong and what to do."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import msgspec
import yaml

Raw = dict[str, Any]
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Fault:
    """One finding; a ``warning`` never stops anything."""

    file: str
    path: str
    what: str
    do: str
    warning: bool = False

    def __str__(self) -> str:
        return f"{self.file}: {self.path}: {'提示：' if self.warning else ''}{self.what}。{self.do}。"


class CatalogueRejected(Exception):
    """The files have faults; all of them are told at once."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Source:
    """One theme file as read, with the shared definitions it may refer to."""

    file: str
    theme: Raw
    common: "Common"

    def questions(self) -> dict[str, Raw]:
        """Question id to its definition; a shared one (``use``) is completed from the shared definitions."""
        found: dict[str, Raw] = {}
        for entry in self.theme.get("questions") or ():
            name = entry.get("use") or entry.get("id")
            found[name] = {**self.common.questions.get(name, {}), **entry} if "use" in entry else entry
        return found

    def materials(self) -> Iterator[Raw]:
        return (
            {**self.common.materials.get(entry.get("slug"), {}), **entry} for entry in self.theme.get("materials") or ()
        )

    def fields(self) -> Iterator[Raw]:
        return ({**self.common.fields.get(entry.get("slug"), {}), **entry} for entry in self.theme.get("fields") or ())


class _Department(msgspec.Struct):
    slug: str
    zh: str
    en: str


class _Shared(msgspec.Struct):
    slug: str


class _SharedQuestion(msgspec.Struct):
    id: str


class _CommonFile(msgspec.Struct):
    departments: list[_Department] | None = None
    materials: list[_Shared] | None = None
    fields: list[_Shared] | None = None
    questions: list[_SharedQuestion] | None = None
    validations: list[str] | dict[str, Any] | None = None
    enums: dict[str, list[str]] | None = None


@dataclass(frozen=True, slots=True)
class Common:
    """Shared departments, materials, fields, questions and validation names, by slug."""

    file: str
    departments: Mapping[str, Raw]
    materials: Mapping[str, Raw]
    fields: Mapping[str, Raw]
    questions: Mapping[str, Raw]
    validations: frozenset[str]
    enums: Mapping[str, tuple[str, ...]]

    @classmethod
    def read(cls, path: Path) -> Self:
        raw = read_yaml(path)
        try:
            shared = msgspec.convert(raw, _CommonFile)
        except msgspec.ValidationError as error:
            what, _, place = str(error).partition(" - at `")
            fault = Fault(path.name, place.strip("`$."), f"共用定义的写法不对（{what}）", "对照随附的 common.yaml 改写")
            raise CatalogueRejected((fault,)) from error
        return cls(
            path.name,
            _named(raw, "departments", (entry.slug for entry in shared.departments or ())),
            _named(raw, "materials", (entry.slug for entry in shared.materials or ())),
            _named(raw, "fields", (entry.slug for entry in shared.fields or ())),
            _named(raw, "questions", (entry.id for entry in shared.questions or ())),
            frozenset(shared.validations or ()),
            {name: tuple(values) for name, values in (shared.enums or {}).items()},
        )


def _named(raw: Raw, kind: str, names: Iterable[str]) -> dict[str, Raw]:
    return dict(zip(names, raw.get(kind) or (), strict=True))


def read_yaml(path: Path) -> Raw:
    """One authored file; unreadable text, broken YAML or something else than a mapping is rejected with its line."""
    try:
        raw = yaml.load(path.read_text(encoding="utf-8"), _Loader)  # noqa: S506 - a safe loader, in C where there is one
    except OSError as error:
        raise CatalogueRejected(
            (Fault(str(path), "-", f"读不到文件（{error.strerror}）", "核对路径和权限"),)
        ) from error
    except UnicodeDecodeError as error:
        raise CatalogueRejected((Fault(path.name, "-", "文件不是 UTF-8 编码", "另存为 UTF-8 后再试"),)) from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        what = f"第 {line} 行不是合法的 YAML（{error.problem or '格式错误'}）"
        raise CatalogueRejected((Fault(path.name, f"line {line}", what, "检查这一行的缩进、冒号和引号"),)) from error
    except yaml.YAMLError as error:
        raise CatalogueRejected(
            (Fault(path.name, "-", "文件里有不可见的控制字符，不是合法的 YAML", "换用纯文本编辑器另存后再试"),)
        ) from error
    if not isinstance(raw, dict):
        raise CatalogueRejected((Fault(path.name, "-", "文件顶层不是“键: 值”的形式", "从随附的主题文件复制一份再改"),))
    return raw


def read_theme(path: Path, common: Common) -> Source:
    return Source(path.name, read_yaml(path), common)


def clauses(when: Any) -> list[Any]:  # noqa: ANN401 - authored data of any shape; the linter judges it
    """A condition as a list of clauses: none, one mapping, or a list of mappings."""
    if when is None:
        return []
    return when if isinstance(when, list) else [when]
