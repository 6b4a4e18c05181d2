"""Remarks: what libraries log is heard, and nothing else is changed."""

from __future__ import annotations

import logging

import pytest

from livrerouge.engine.remark import HARMLESS, Remark, hear


def test_warnings_and_errors_are_heard_in_order_with_their_values() -> None:
    with hear() as remarks:
        logging.getLogger("weasyprint").warning("Ignored %s at %d", "x", 3)
        logging.getLogger("fontTools.subset").error("broken")
        logging.getLogger("weasyprint.progress").info("Step 1")
        logging.getLogger("weasyprint").debug("a detail")
    assert remarks == [Remark("Ignored %s at %d", ("x", 3), "Ignored x at 3"), Remark("broken", (), "broken")]


def test_nothing_goes_on_to_other_handlers(caplog: pytest.LogCaptureFixture) -> None:
    with hear():
        logging.getLogger("weasyprint").error("broken")
    assert caplog.records == []


def test_loggers_are_as_before_even_after_a_fault() -> None:
    logger = logging.getLogger("weasyprint")
    before = (logger.level, logger.propagate, list(logger.handlers))
    with pytest.raises(RuntimeError), hear():
        raise RuntimeError
    assert (logger.level, logger.propagate, list(logger.handlers)) == before


def test_a_remark_is_heard_whatever_the_level_was() -> None:
    logger = logging.getLogger("weasyprint")
    logger.setLevel(logging.CRITICAL)
    try:
        with hear() as remarks:
            logger.warning("heard")
    finally:
        logger.setLevel(logging.NOTSET)
    assert [remark.text for remark in remarks] == ["heard"]


def test_only_what_has_a_reason_is_harmless() -> None:
    assert all(reason for _, reason in HARMLESS)
    assert Remark("No anchor #%s for internal URI reference", ("a",), "").harmless
    assert not Remark("Failed to load image at %r: %s", ("a", "b"), "").harmless
