"""Statutory wording as dated files: the edition valid on a day, refused where a required sentence is missing."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import resources
from clerk_app.ports import Outage, OutageKind
from printing.spans import Rich, fields_of, filled, text_of

TEMPLATES = Path(resources.__file__).parent / "templates"

Needs = Mapping[str, str | int]
"""What a form asks of its template: a sentence with the places it may fill, or a list of so many words."""


class TemplateFault(Outage):
    """The wording cannot be used; the sentence says which file and what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(OutageKind.TEMPLATE, sentence)

    def __str__(self) -> str:
        return self.detail


@dataclass(frozen=True, slots=True)
class Wording:
    """One edition of the words of a form."""

    form: str
    edition: str
    words: Mapping[str, str | tuple[str, ...]]

    def say(self, key: str, **values: str | Rich) -> Rich:
        return filled(self.word(key), values)

    def word(self, key: str) -> str:
        word = self.words[key]
        assert isinstance(word, str), key
        return word

    def text(self, key: str, **values: str) -> str:
        """A sentence without marks, for places that take plain text."""
        return text_of(self.say(key, **values))

    def row(self, key: str) -> tuple[str, ...]:
        row = self.words[key]
        assert isinstance(row, tuple), key
        return row


def wording(form: str, day: date, needs: Needs, folder: Path = TEMPLATES) -> Wording:
    """The edition in force on a day."""
    editions = sorted(path for path in (folder / form).glob("*.toml") if path.stem <= day.isoformat())
    if not editions:
        raise TemplateFault(f"模板目录 {form} 里没有 {day.isoformat()} 当日有效的版本；请补上该日之前生效的模板文件。")
    loaded = _read(editions[-1])
    for fault in _faults(loaded, needs):
        raise TemplateFault(f"模板 {form}/{editions[-1].name} {fault}；请改正后再打印。")
    return loaded


def _faults(loaded: Wording, needs: Needs) -> Iterator[str]:
    for key, need in needs.items():
        word = loaded.words.get(key)
        if word is None or not word:
            yield f"缺少必备条目「{key}」"
        elif isinstance(need, int):
            if isinstance(word, str) or len(word) != need:
                yield f"条目「{key}」应当是 {need} 个词的列表"
        elif not isinstance(word, str):
            yield f"条目「{key}」应当是一句话"
        elif unknown := fields_of(word) - set(need.split()):
            yield f"条目「{key}」里有填不上的「{'、'.join(sorted(unknown))}」"
        elif lost := set(need.split()) - fields_of(word):
            yield f"条目「{key}」漏了必须印出的「{'、'.join(sorted(lost))}」"


@cache
def _read(path: Path) -> Wording:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise TemplateFault(f"模板 {path.parent.name}/{path.name} 读不出来（{fault}）；请改正后再打印。") from fault
    words = dict(_flat(data, ""))
    for key in ("form", "edition"):
        if not isinstance(words.get(key), str):
            raise TemplateFault(f"模板 {path.parent.name}/{path.name} 缺少必备条目「{key}」；请改正后再打印。")
    return Wording(str(words["form"]), str(words["edition"]), words)


def _flat(data: Mapping[str, object], prefix: str) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    for key, value in data.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        elif isinstance(value, list):
            yield prefix + key, tuple(str(word) for word in value)
        else:
            yield prefix + key, str(value)
