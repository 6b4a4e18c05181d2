"""No stream ends so that a reader could count its last byte to the end of its line."""

from __future__ import annotations

import re
import zlib
from io import BytesIO
from random import Random

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream

from livrerouge.seal.ending import write

RETURN = 0x0D


def ending_badly(size: int = 400) -> bytes:
    """Give a content whose compressed form ends with a carriage return: its sum (RFC 1950) does."""
    content = bytearray(Random(1).randbytes(size))
    content[-1] = (content[-1] + RETURN - zlib.adler32(bytes(content))) % 256
    while zlib.compress(bytes(content))[-1] != RETURN:
        content[-1] = (content[-1] + 1) % 256
    return bytes(content)


def doubtful(data: bytes) -> int:
    return len(re.findall(rb"\r\nendstream", data))


def plainly(pdf: pikepdf.Pdf) -> bytes:
    pdf.save(out := BytesIO(), deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def test_text_gets_a_line_end_more() -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.pages[0].obj.Contents = pdf.make_indirect(Stream(pdf, ending_badly()))
        assert doubtful(plainly(pdf)) == 1
        written = write(pdf)
    assert doubtful(written) == 0
    with pikepdf.open(BytesIO(written)) as pdf:
        assert pdf.pages[0].obj.Contents.read_bytes() == ending_badly() + b"\n"


@pytest.mark.parametrize(
    "entries",
    [
        {"Subtype": Name.Image, "Width": 20, "Height": 20, "BitsPerComponent": 8, "ColorSpace": Name.DeviceGray},
        {"Length1": 400},
        {"Subtype": Name.OpenType},
        {"Type": Name.EmbeddedFile, "Params": Dictionary(Size=400)},
    ],
)
def test_other_content_is_encoded_once_more_and_stays_what_it_is(entries: dict[str, object]) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.Root.Held = pdf.make_indirect(Stream(pdf, ending_badly(), **entries))
        assert doubtful(plainly(pdf)) == 1
        written = write(pdf)
    assert doubtful(written) == 0
    with pikepdf.open(BytesIO(written)) as pdf:
        assert list(pdf.Root.Held.Filter) == [Name.RunLengthDecode, Name.FlateDecode]
        assert pdf.Root.Held.read_bytes(pikepdf.StreamDecodeLevel.specialized) == ending_badly()
        assert write(pdf) == written


def test_parameters_of_a_filter_stay_with_it() -> None:
    content = ending_badly()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        parameters = Dictionary(Predictor=1)
        held = Stream(pdf, zlib.compress(content), BitsPerComponent=8, Filter=Name.FlateDecode, DecodeParms=parameters)
        pdf.Root.Held = pdf.make_indirect(held)
        written = write(pdf)
    with pikepdf.open(BytesIO(written)) as pdf:
        assert int(pdf.Root.Held.DecodeParms[1].Predictor) == 1
        assert pdf.Root.Held.read_bytes(pikepdf.StreamDecodeLevel.specialized) == content


def test_of_many_stores_of_objects_none_ends_badly_and_elements_stay_as_they_are() -> None:
    def element(pdf: pikepdf.Pdf, number: int) -> pikepdf.Object:
        return pdf.make_indirect(Dictionary(S=Name.P, P=Name.Root, Alt=f"{number} {Random(number).random()}"))

    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.Root.K = Array([element(pdf, number) for number in range(60_000)])
        before = plainly(pdf)
        written = write(pdf)
    assert doubtful(before) > 0, "six hundred stores, and not one in 256 ended badly"
    assert doubtful(written) == 0
    with pikepdf.open(BytesIO(written)) as pdf, pikepdf.open(BytesIO(before)) as plain:
        assert [str(item.Alt) for item in pdf.Root.K] == [str(item.Alt) for item in plain.Root.K]
        said = [item for item in pdf.Root.K if "/R" in item]
        assert 0 < len(said) <= doubtful(before) + 3
        assert {int(item.R) for item in said} == {0}
        assert pdf.check_pdf_syntax() == []
        assert write(pdf) == written


def test_a_file_without_doubt_is_written_once() -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        assert doubtful(plainly(pdf)) == 0
        assert write(pdf) == write(pdf)
