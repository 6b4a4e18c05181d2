"""Suggestions: the word an author most likely meant."""

from __future__ import annotations

from collections.abc import Iterable

_TAGS = {
    "arabic": "ar", "arabe": "ar", "chinese": "zh", "chinois": "zh", "dutch": "nl", "néerlandais": "nl",
    "english": "en", "anglais": "en", "french": "fr", "français": "fr", "francais": "fr",
    "german": "de", "deutsch": "de", "allemand": "de", "greek": "el", "grec": "el",
    "italian": "it", "italiano": "it", "italien": "it", "latin": "la",
    "portuguese": "pt", "português": "pt", "portugais": "pt", "russian": "ru", "russe": "ru",
    "spanish": "es", "español": "es", "espagnol": "es",
}  # fmt: skip
"""Languages by the names authors give them in place of the tag."""
_LONGEST = 80
"""Longer words are not compared: nobody mistypes them into a key."""


def closest(word: str, candidates: Iterable[str]) -> str | None:
    """Give the candidate nearest to a word, or none that is near enough.

    Near means at most one slip for three letters, two letters changing places counting as one slip
    (Damerau's distance), and never every letter; at equal distance the first in the alphabet is taken.
    """
    if len(word) > _LONGEST:
        return None
    limit = min(max(1, len(word) // 3), len(word) - 1)
    near = (name for name in candidates if len(name) <= _LONGEST and abs(len(name) - len(word)) <= limit)
    found = min(((distance(word.casefold(), name.casefold()), name) for name in near), default=None)
    return found[1] if found is not None and found[0] <= limit else None


def distance(one: str, other: str) -> int:
    """Count the slips between two words: letters left out, added, changed, or swapped with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        current = [i]
        for j, b in enumerate(other, 1):
            cost = min(row[j] + 1, current[j - 1] + 1, row[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and b == one[i - 2]:
                cost = min(cost, before[j - 2] + 1)
            current.append(cost)
        before, row = row, current
    return row[-1]


def tag_meant(written: str) -> str:
    """Give the tag of a language (BCP 47) written by its name or in another form: `Français`, `fr_ch`."""
    named = closest(written.strip().casefold(), _TAGS)
    if named is not None and len(written) > 3:
        return _TAGS[named]
    first, *more = written.strip().replace("_", "-").replace(" ", "-").split("-")
    cased = (part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part.lower() for part in more)
    return "-".join((first.lower(), *cased))


def did_you_mean(word: str, candidates: Iterable[str]) -> str | None:
    """Say the question itself, “did you mean “title”?”, or nothing when no candidate is near."""
    found = closest(word, candidates)
    return f"did you mean “{found}”?" if found is not None else None
