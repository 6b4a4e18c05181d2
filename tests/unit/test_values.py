"""Values as languages write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livrerouge.model.table import DateForm, Format, Kind, Value
from livrerouge.values import decimals, known_currency, written

THIN, HARD, MINUS = "\u202f", "\u00a0", "\u2212"


@pytest.mark.parametrize(
    ("value", "format", "french", "english"),
    [
        (Decimal("1234.5"), Format(Kind.DECIMAL), f"1{THIN}234,5", "1,234.5"),
        (Decimal(-1234567), Format(Kind.INTEGER), f"{MINUS}1{THIN}234{THIN}567", f"{MINUS}1,234,567"),
        (Decimal("0.5"), Format(Kind.DECIMAL, 2), "0,50", "0.50"),
        (Decimal("2.5"), Format(Kind.DECIMAL, 0), "2", "2"),
        (Decimal("-0.04"), Format(Kind.DECIMAL, 1), "0,0", "0.0"),
        (Decimal("12.5"), Format(Kind.PERCENT), f"12,5{THIN}%", "12.5%"),
        (Decimal("1234.50"), Format(Kind.CURRENCY, currency="CHF"), f"1{THIN}234,50{HARD}CHF", f"CHF{HARD}1,234.50"),
        (Decimal(-3), Format(Kind.CURRENCY, 2, "EUR"), f"{MINUS}3,00{HARD}€", f"{MINUS}€3.00"),
        (
            date(2001, 1, 1),
            Format(Kind.DATE, date=DateForm.LONG),
            f"1er{HARD}janvier{HARD}2001",
            f"January{HARD}1,{HARD}2001",
        ),
        (date(2001, 2, 3), Format(Kind.DATE, date=DateForm.SHORT), "03/02/2001", "2/3/2001"),
        (date(2001, 2, 3), Format(Kind.DATE, date=DateForm.MONTH), f"février{HARD}2001", f"February{HARD}2001"),
        (date(2001, 2, 3), Format(Kind.DATE, date=DateForm.YEAR), "2001", "2001"),
        (True, Format(Kind.YES_NO), "oui", "yes"),
        (False, Format(Kind.YES_NO), "non", "no"),
    ],
)
def test_value_is_written_as_the_language_does(value: Value, format: Format, french: str, english: str) -> None:
    assert written(value, format, False, "fr") == french
    assert written(value, format, False, "en") == english


def test_unit_in_the_head_takes_the_place_of_signs() -> None:
    assert written(Decimal("12.5"), Format(Kind.PERCENT), True, "fr") == "12,5"
    assert written(Decimal(12), Format(Kind.CURRENCY, 2, "EUR"), True, "fr") == "12,00"


def test_region_has_its_own_use_and_an_unknown_one_that_of_the_language() -> None:
    assert written(Decimal(1234567), Format(Kind.INTEGER), False, "en-IN") == "12,34,567"
    assert written(Decimal(1234567), Format(Kind.INTEGER), False, "en-XX") == "1,234,567"
    assert written(date(2001, 2, 3), Format(date=DateForm.SHORT), False, "en-GB") == "03/02/2001"


def test_swiss_and_canadian_french_have_the_thin_space_too() -> None:
    assert {written(Decimal(5), Format(Kind.PERCENT), False, tag) for tag in ("fr-CH", "fr-CA")} == {f"5{THIN}%"}


def test_digits_of_a_number_are_those_it_was_given_with() -> None:
    assert [decimals(Decimal(text)) for text in ("1", "1.50", "1E+3", "0.001")] == [0, 2, 0, 3]


def test_currencies_are_those_of_iso_4217() -> None:
    assert known_currency("EUR")
    assert not known_currency("EURO")


@given(st.decimals(-(10**9), 10**9, places=3), st.integers(0, 3), st.sampled_from(("fr", "en")))
def test_written_number_reads_back(value: Decimal, digits: int, language: str) -> None:
    text = written(value, Format(Kind.DECIMAL, digits), False, language)
    plain = text.replace(THIN, "").replace(MINUS, "-")
    plain = plain.replace(",", ".") if language == "fr" else plain.replace(",", "")
    assert abs(Decimal(plain) - value) <= Decimal(5).scaleb(-digits - 1)
    assert " " not in text


def test_long_numbers_are_written_to_their_last_digit() -> None:
    text = written(Decimal("9" * 30 + ".12345"), Format(Kind.DECIMAL), False, "en")
    assert text.replace(",", "") == "9" * 30 + ".12345"


@pytest.mark.parametrize("value", [Decimal(5), True, date(2001, 2, 3)])
def test_nothing_is_written_in_a_language_that_is_not_known(value: Value) -> None:
    assert written(value, Format(Kind.DECIMAL), False, "") == ""
