"""Values as a language writes them: numbers, shares, sums of money, dates, yes and no.

Signs and patterns are those of the Unicode CLDR. Every space inside is one at which no line ends.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import ROUND_HALF_EVEN, Context, Decimal, localcontext
from functools import lru_cache
from typing import TYPE_CHECKING

from livrerouge.model.table import DateForm, Format, Kind, Value
from livrerouge.words import words

if TYPE_CHECKING:
    from babel.core import Locale
    from babel.numbers import NumberPattern

EXACT = Context(prec=200)
"""Reckons with values without loss: they have up to 60 digits, and a table up to 100,000 rows."""

# fmt: off
ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)
# fmt: on
"""Roman numerals by what they stand for, from the largest."""
_MINUS = "\u2212"
_NO_BREAK = "\u00a0"
_LETTER_AT_END = re.compile(r"(?<=[A-Za-z])$")
_SHORT_YEAR = re.compile(r"(?<!y)yy(?!y)")
_DATES = {DateForm.YEAR: "y", DateForm.MONTH: "MMMM y"}


def written(value: Value, format: Format, has_unit: bool, language: str) -> str:
    """Write a value: 1 234,5 in French, 1,234.5 in English.

    A share of 12.5 is 12,5 %. With a unit in the head of the column no sign and no currency is written. Where the
    language is not known, which was told, nothing is written: such a book is never printed.
    """
    if not language:
        return ""
    if isinstance(value, bool):
        said = words(language)
        return said.yes if value else said.no
    if isinstance(value, date):
        return _date(value, format.date, language)
    digits = format.decimals if format.decimals is not None else decimals(value)
    kind = Kind.DECIMAL if has_unit else format.kind
    currency = format.currency if kind is Kind.CURRENCY else ""
    with localcontext(EXACT):
        # Half to even, as statisticians round and babel does.
        rounded = value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_EVEN)
        text: str = _pattern(kind, digits, currency, language).apply(abs(rounded), _locale(language))
    return (_MINUS if rounded < 0 else "") + text


def decimals(value: Decimal) -> int:
    """Count the digits behind the decimal mark of a number as it was given."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def known_currency(code: str) -> bool:
    """Tell whether a currency is one of ISO 4217 that has a name."""
    from babel.core import get_global

    return code in get_global("all_currencies")


@lru_cache(maxsize=256)
def _pattern(kind: Kind, digits: int, currency: str, language: str) -> NumberPattern:
    """Make the pattern of a kind of number with so many decimals; a share is written as it is, not times a hundred."""
    from babel.numbers import get_currency_symbol, parse_pattern

    locale = _locale(language)
    # Indian languages group thousands otherwise: the digits before the mark are the language's own.
    grouped = locale.decimal_formats[None].pattern.partition(".")[0]
    before = after = ""
    if kind is Kind.CURRENCY:
        before, after = _around(locale.currency_formats["standard"].pattern)
    elif kind is Kind.PERCENT:
        before, after = _around(locale.percent_formats[None].pattern)
        # French typography has a thin space before the sign; for Switzerland and Canada the CLDR has others.
        after = "\u202f%" if locale.language == "fr" else after
    pattern = parse_pattern(before + grouped + ("." + "0" * digits if digits else "") + after)
    pattern.scale = 0
    if currency:
        sign = get_currency_symbol(currency, locale)
        # Behind signs that are letters, as CHF, the CLDR asks for a space that the library leaves out.
        prefix, suffix = pattern.prefix[0].replace("¤", sign), pattern.suffix[0].replace("¤", sign)
        pattern.prefix = (_LETTER_AT_END.sub(_NO_BREAK, prefix),) * 2
        pattern.suffix = (suffix,) * 2
    return pattern


def _around(pattern: str) -> tuple[str, str]:
    """Give what a pattern of the CLDR has before and behind the digits of a number."""
    positive = pattern.partition(";")[0]
    start = next(n for n, sign in enumerate(positive) if sign in "#0")
    return positive[:start], positive[positive.rindex("0") + 1 :]


@lru_cache(maxsize=32)
def _locale(language: str) -> Locale:
    """Find the locale of a language tag; of a region that is not known, that of the language."""
    from babel.core import Locale, UnknownLocaleError

    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(language.split("-")[0])


def _date(value: date, form: DateForm, language: str) -> str:
    from babel.dates import format_date

    locale = _locale(language)
    # A year of two digits could be of any century.
    pattern = _DATES.get(form) or _SHORT_YEAR.sub("y", locale.date_formats[form.value].pattern)
    text = format_date(value, pattern, locale)
    if locale.language == "fr" and value.day == 1 and text.startswith("1 "):
        text = f"1er {text[2:]}"
    return text.replace(" ", _NO_BREAK)


def roman(number: int) -> str:
    """Write a number from 1 in lower-case Roman numerals."""
    text = ""
    for value, letters in ROMAN:
        while number >= value:
            text += letters
            number -= value
    return text
