"""The structure holds: stages keep apart, each third-party package has its door, the words are the trade's."""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "livrerouge"
STAGES = (
    "load", "parse", "style", "resolve", "typeset", "render", "paginate", "emit", "bind", "seal", "check", "audit",
)  # fmt: skip
"""In the order of the pipeline."""

DOORS = {
    "yaml": {"load"},
    "markdown_it": {"load"},
    "mdit_py_plugins": {"load"},
    "PIL": {"load"},
    "jinja2": {"render"},
    "markupsafe": {"render"},
    "weasyprint": {"paginate", "emit"},
    "pydyf": {"emit", "tag"},
    "tinycss2": {"render", "paginate"},
    "pikepdf": {"bind", "seal", "check", "identity", "audit"},
    "fontTools": {"audit"},
    "click": {"cli"},
    "rich": {"cli"},
}
"""Which rooms may import a package."""

LONGEST_FILE = 350
LONGEST_FUNCTION = 60

BANNED = re.compile(r"\b(toc|page_no|utils?|helpers?|managers?|process(?:ed|ing)?|handle|dtp)\b", re.IGNORECASE)
"""Words that have a better one in the trade (the design's list), as names of things."""


def modules() -> list[Path]:
    """Give every module of the package."""
    return sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    """Name the stage or module a file belongs to."""
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """Give what a module imports, whole names, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path.name} imports relatively"
            yield node.module
            if node.module == "livrerouge":
                yield from (f"livrerouge.{alias.name}" for alias in node.names)


def _name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("path", modules(), ids=_name)
def test_stages_do_not_import_one_another(path: Path) -> None:
    own = room(path)
    if own not in STAGES:
        return
    others = {name.split(".")[1] for name in imports(path) if name.startswith("livrerouge.")}
    assert not others & set(STAGES) - {own}
    assert not others & {"build", "cli"}


@pytest.mark.parametrize("path", modules(), ids=_name)
def test_what_stages_share_knows_no_stage(path: Path) -> None:
    if room(path) in STAGES or room(path) in ("build", "cli", "__main__", "report", "proof"):
        return
    others = {name.split(".")[1] for name in imports(path) if name.startswith("livrerouge.")}
    assert not others & {*STAGES, "build", "cli", "report", "proof"}


@pytest.mark.parametrize("path", modules(), ids=_name)
def test_each_package_has_one_door(path: Path) -> None:
    for name in imports(path):
        rooms = DOORS.get(name.split(".")[0])
        assert rooms is None or room(path) in rooms, f"{name} is imported in {_name(path)}"


@pytest.mark.parametrize("path", modules(), ids=_name)
def test_everything_public_says_what_it_is(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    assert ast.get_docstring(tree), "the module has no docstring"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_") and _outer(tree, node):
            assert ast.get_docstring(node), f"{node.name} has no docstring"


def _outer(tree: ast.Module, node: ast.FunctionDef | ast.ClassDef) -> bool:
    """Tell whether a name can be reached from outside: at the top, or in a public class there."""
    if node in tree.body:
        return True
    return any(isinstance(top, ast.ClassDef) and not top.name.startswith("_") and node in top.body for top in tree.body)


@pytest.mark.parametrize("path", modules(), ids=_name)
def test_rooms_are_of_a_size_one_can_read(path: Path) -> None:
    text = path.read_text("utf-8")
    if room(path) != "codes":
        assert text.count("\n") <= LONGEST_FILE
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < LONGEST_FUNCTION, f"{node.name} is too long"


@pytest.mark.parametrize("path", modules(), ids=_name)
def test_names_are_words_of_the_trade(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.ClassDef):
            names = [node.name]
        elif isinstance(node, ast.FunctionDef):
            names = [node.name, *(argument.arg for argument in node.args.args)]
        elif isinstance(node, ast.Name):
            names = [node.id]
        for name in names:
            words = re.sub(r"([a-z])([A-Z])", r"\1 \2", name).replace("_", " ")
            assert hasattr(builtins, name) or not BANNED.search(words), f"{name} in {_name(path)}"


def test_the_order_of_the_stages_is_known_in_one_place() -> None:
    stages = {name.split(".")[1] for name in imports(PACKAGE / "build.py") if name.startswith("livrerouge.")}
    assert set(STAGES) <= stages
    for path in modules():
        if room(path) not in ("build", "cli"):
            assert "livrerouge.build" not in set(imports(path))
