"""A grammar of mutations: the files of the booklet, changed as a slip, a bad merge or an ill will would change them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

SIGNS = (
    *"[](){}*_`#>-+:|&!%@\\'\"<$\t\r\0\x1b\ufeff\u2028\u202e\u00a0\u00ad\ud800\uffffé😀",
    *(":::", ":::{quote}", ":::{table} themes", ":::{figure} art/voix.svg", ":::{chart} themes", "[^x]", "[^x]: "),
    *("[](#fig-voix)", "{ref=page}", "{lang=en}", "{#id}", "&amp;", "&#0;", "<b>", "<!--", "```", "~~~", "---", "  "),
    *(
        "null",
        "true",
        "0x1F",
        "1e999",
        "-1",
        "!!str ",
        "&a ",
        "*a",
        "? ",
        "key: ",
        "- ",
        "{a: b}",
        "{{ 1 }}",
        "{% x %}",
    ),
)
Mutation = Callable[[str, Random], str]


def _cut(text: str, chance: Random) -> tuple[int, int]:
    """Choose a piece, most often a short one."""
    start = chance.randrange(len(text) + 1)
    return start, min(len(text), start + int(chance.expovariate(1 / 20)))


def delete(text: str, chance: Random) -> str:
    """Take a piece out."""
    start, end = _cut(text, chance)
    return text[:start] + text[end:]


def double(text: str, chance: Random) -> str:
    """Write a piece twice, or many times."""
    start, end = _cut(text, chance)
    return text[:end] + text[start:end] * chance.choice((1, 1, 2, 50)) + text[end:]


def insert(text: str, chance: Random) -> str:
    """Put a sign in, or a row of them."""
    start, _ = _cut(text, chance)
    return text[:start] + chance.choice(SIGNS) * chance.choice((1, 1, 1, 3, 100)) + text[start:]


def move(text: str, chance: Random) -> str:
    """Move a piece to another place."""
    start, end = _cut(text, chance)
    rest = text[:start] + text[end:]
    place = chance.randrange(len(rest) + 1)
    return rest[:place] + text[start:end] + rest[place:]


def swap_lines(text: str, chance: Random) -> str:
    """Change two lines about."""
    lines = text.split("\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines)


def indent(text: str, chance: Random) -> str:
    """Indent a line, or take its indent away."""
    lines = text.split("\n")
    number = chance.randrange(len(lines))
    lines[number] = chance.choice(
        (lines[number].lstrip(), "  " + lines[number], "\t" + lines[number], "> " + lines[number])
    )
    return "\n".join(lines)


def number(text: str, chance: Random) -> str:
    """Put a number in the place of a piece."""
    start, end = _cut(text, chance)
    return text[:start] + chance.choice(("0", "-1", "9" * 40, "1e308", "0.5", "2001-13-45", "NaN")) + text[end:]


MUTATIONS: Sequence[Mutation] = (delete, double, insert, insert, move, swap_lines, indent, number)


def mutated(text: str, chance: Random) -> bytes:
    """Change a text a few times, then perhaps its bytes."""
    for _ in range(chance.choice((1, 1, 2, 4))):
        text = chance.choice(MUTATIONS)(text, chance)
    content = text.encode("utf-8", "surrogatepass")
    if chance.random() < 0.1 and content:
        place = chance.randrange(len(content))
        content = content[:place] + chance.randbytes(chance.choice((1, 3))) + content[place + 1 :]
    return content
