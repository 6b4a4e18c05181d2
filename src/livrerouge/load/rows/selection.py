"""Selections: which rows of which file a table takes."""

from __future__ import annotations

from dataclasses import dataclass

from livrerouge.node import Mapping, Scalar

NESTED = (".yaml", ".yml", ".json")
"""Endings of the files whose rows are nodes."""
SEPARATED = (".csv", ".tsv")
WORKBOOK = (".xlsx",)
ENDINGS = (*NESTED, *SEPARATED, *WORKBOOK)

_SEPARATORS = {",": ",", ";": ";", "|": "|", "\t": "\t", "tab": "\t"}


@dataclass(frozen=True, slots=True)
class Selection:
    """A file of data and what a table says of how to read it; wrong kinds of values are left to parse."""

    named: Scalar
    """The file, from data/."""
    sheet: Scalar | None
    range: Scalar | None
    separator: str
    """Empty when it is to be found."""

    @classmethod
    def of(cls, table: Mapping) -> Selection | None:
        """Take from the definition of a table what selects its rows; none where it names no file."""
        named = _scalar(table, "rows")
        if named is None or not named.text:
            return None
        delimiter = _scalar(table, "delimiter")
        separator = _SEPARATORS.get(delimiter.text, "") if delimiter is not None else ""
        return cls(named, _scalar(table, "sheet"), _scalar(table, "range"), separator)

    @property
    def ending(self) -> str:
        """The file's ending, which says how it is read."""
        name = self.named.text.rpartition("/")[2].lower()
        return name[name.rfind(".") :] if "." in name[1:] else ""

    @property
    def key(self) -> tuple[str, ...]:
        """What is equal for the same rows of the same file."""
        file, ending = self.named.text, self.ending
        if ending in SEPARATED:
            return file, self.separator
        if ending in WORKBOOK:
            return file, *(found.text if found is not None else "" for found in (self.sheet, self.range))
        return (file,)


def _scalar(table: Mapping, key: str) -> Scalar | None:
    found = table.get(key)
    return found if isinstance(found, Scalar) and (found.value is not None or key == "rows") else None
