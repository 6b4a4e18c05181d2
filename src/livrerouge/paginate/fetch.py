"""Fetching: the engine gets the files of the publication, the style and its fonts, and nothing else."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from livrerouge.paginate.door import URLFetcher, URLFetcherResponse

_SCHEME = "livrerouge:/"
_LARGEST = 64 * 1024 * 1024
"""Bytes of one file."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """What may be fetched."""

    root: str
    """Absolute folder of the project."""
    folders: tuple[str, ...]
    """Folders of the project, from its root, whose files are served: `book/idm`, `data`."""
    styles: tuple[str, ...]
    """Absolute folders of the style and of those it extends."""
    fonts: tuple[str, ...]
    """Absolute paths of the font files, in the order of the style's faces."""

    def find(self, address: str) -> Path:
        """Find the file of an address; raises ValueError for what is out of bounds, saying why."""
        kind, _, rest = address.removeprefix(_SCHEME).partition("/")
        path = unquote(rest.split("?")[0].split("#")[0])
        if kind == "font" and path.isascii() and path.isdigit() and int(path) < len(self.fonts):
            return Path(self.fonts[int(path)])
        if kind == "project":
            root = Path(self.root)
            return _inside(root / path, [root / folder for folder in self.folders])
        if kind == "style":
            name, _, inner = path.partition("/")
            roots = [Path(root) for root in self.styles if Path(root).name == name]
            found = [_inside(root / inner, [root]) for root in roots]
            if found:
                return found[0]
        raise ValueError("there is nothing at this address")


def _inside(path: Path, folders: list[Path]) -> Path:
    """Follow a path to its end, through links and dots; raises ValueError unless it ends in one of some folders."""
    file = path.resolve()
    if not any(file.is_relative_to(folder.resolve()) for folder in folders):
        raise ValueError("it is outside the publication and its style")
    return file


class Fetcher(URLFetcher):  # type: ignore[misc]
    """Serves the engine its files; what it refuses is kept, since the engine does not tell all of it."""

    def __init__(self, grounds: Grounds) -> None:
        super().__init__(allowed_protocols={"data"}, allow_redirects=False)
        self.grounds = grounds
        self.refused: dict[str, str] = {}

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Give the file at an address; what cannot be given is noted with the reason, and raises ValueError."""
        try:
            return self._fetch(url)
        except (OSError, ValueError) as fault:
            reason = fault.strerror if isinstance(fault, OSError) and fault.strerror else str(fault)
            self.refused[url] = reason
            raise ValueError(reason) from fault

    def _fetch(self, url: str) -> URLFetcherResponse:
        scheme = url.split(":", 1)[0].lower()
        if scheme == "data" and len(url) <= _LARGEST:
            return super().fetch(url)
        if not url.startswith(_SCHEME):
            raise ValueError("only files of the publication and its style are used")
        file = self.grounds.find(url)
        if not file.is_file():
            raise ValueError("there is no such file")
        if file.stat().st_size > _LARGEST:
            raise ValueError(f"it has more than {_LARGEST >> 20} MB")
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        return URLFetcherResponse(url, file.read_bytes(), {"Content-Type": kind})

    def take_refused(self) -> dict[str, str]:
        """Give what was refused since the last time: addresses and reasons."""
        refused, self.refused = self.refused, {}
        return refused
