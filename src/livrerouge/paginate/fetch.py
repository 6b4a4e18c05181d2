"""Fetching: the engine gets the pictures of the publication and of the style, and its fonts, and nothing else.

Links are followed to their end. A hard link is the file itself: to make one, one must be able to read that file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from livrerouge.paginate.door import URLFetcher, URLFetcherResponse

_SCHEME = "livrerouge:/"
_FONT = _SCHEME + "font/"
_LARGEST = 64 * 1024 * 1024
"""Bytes of one file."""
_HEAD = 1000
_BLANK = b"\xef\xbb\xbf \t\r\n"
"""What may stand before the first sign of vector art."""

Judge = Callable[[bytes], str]
"""Says why the content of a file is not taken for a picture; nothing when it is."""


def anything(_: bytes) -> str:
    """Take whatever comes."""
    return ""


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
    """Serves the engine pictures and fonts; what it refuses is kept, since the engine does not tell all of it."""

    def __init__(self, grounds: Grounds, judge: Judge = anything) -> None:
        # Of the fetchers it brings along none is ever asked but the one that reads `data:`.
        super().__init__(allowed_protocols={"data"}, allow_redirects=False)
        self.grounds = grounds
        self.judge = judge
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
        if url[:5].lower() == "data:":
            if len(url) > _LARGEST:
                raise ValueError(f"it has more than {_LARGEST >> 20} MB")
            return self._judged(url, super().fetch(url).read())
        if not url.startswith(_SCHEME):
            raise ValueError("only files of the publication and its style are used")
        file = self.grounds.find(url)
        if not file.is_file():
            raise ValueError("there is no such file")
        if file.stat().st_size > _LARGEST:
            raise ValueError(f"it has more than {_LARGEST >> 20} MB")
        content = file.read_bytes()
        # The fonts come from packages that are pinned.
        return URLFetcherResponse(url, content) if url.startswith(_FONT) else self._judged(url, content)

    def _judged(self, url: str, content: bytes) -> URLFetcherResponse:
        """Serve a picture; whatever else there is, the engine has no use for it, and would try to read it."""
        reason = self.judge(content)
        if reason:
            raise ValueError(reason)
        vector = content[:_HEAD].lstrip(_BLANK).startswith(b"<")
        return URLFetcherResponse(url, content, {"Content-Type": "image/svg+xml"} if vector else {})

    def take_refused(self) -> dict[str, str]:
        """Give what was refused since the last time: addresses and reasons."""
        refused, self.refused = self.refused, {}
        return refused
