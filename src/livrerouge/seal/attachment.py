"""Attachments: the data of tables that ask for it, as files associated with the document and with their table."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from hashlib import md5

from pikepdf import Array, Dictionary, Name, Object, Stream, String

from livrerouge.model.attachment import Attachment
from livrerouge.model.block import TablePlace, walk
from livrerouge.model.inline import plain
from livrerouge.seal.date import stamp
from livrerouge.seal.repair import Work

_MEDIA = Name("/text/csv")


def attach_data(work: Work) -> int:
    """Attach the data of each table that asks for it, and nothing else (ISO 19005-3, 6.8); give their number.

    What the file held before goes: sealing a sealed file changes nothing, and no attachment comes by another way.
    """
    root = work.pdf.Root
    _take_out(root)
    files = {item.table: work.pdf.make_indirect(_file(work, item)) for item in work.book.attachments}
    if not files:
        return 0
    names = root.get("/Names", Dictionary())
    # The names of a tree are sorted by their bytes (ISO 32000-1, 7.9.6).
    pairs = sorted(((String(str(file.UF)), file) for file in files.values()), key=lambda pair: bytes(pair[0]))
    names.EmbeddedFiles = Dictionary(Names=Array([item for pair in pairs for item in pair]))
    root.Names = names
    root.AF = Array(list(files.values()))
    for name, element in _tables(work):
        if name in files:
            element.AF = Array([files[name]])
    return len(files)


def _take_out(root: Object) -> None:
    """Take out every attachment."""
    if "/AF" in root:
        del root["/AF"]
    names = root.get("/Names")
    if isinstance(names, Dictionary) and "/EmbeddedFiles" in names:
        del names["/EmbeddedFiles"]
        if not names.keys():
            del root["/Names"]


def _file(work: Work, item: Attachment) -> Dictionary:
    """Describe a file (ISO 32000-1, 7.11.3); ISO 19005-3 asks for both names, a kind and a relationship."""
    content = item.csv.encode()
    # The sum tells whether the file is whole; it is asked for as MD5, and guards nothing.
    parameters = Dictionary(Size=len(content), CheckSum=String(md5(content, usedforsecurity=False).digest()))
    date = stamp(work)
    if date:
        parameters.ModDate = String(date)
    held = Dictionary(Filter=Name.FlateDecode, Params=parameters, Subtype=_MEDIA, Type=Name.EmbeddedFile)
    stream = work.pdf.make_indirect(Stream(work.pdf, zlib.compress(content), held))
    return Dictionary(
        Type=Name.Filespec,
        F=String(item.file_name),
        UF=String(item.file_name),
        Desc=String(_described(work, item)),
        AFRelationship=Name.Data,
        EF=Dictionary(F=stream, UF=stream),
    )


def _described(work: Work, item: Attachment) -> str:
    """Describe a file by the title of its table, as it is printed."""
    table = work.book.tables.get(item.table)
    return " ".join(plain(table.title).split()) if table is not None and table.title else item.file_name


def _tables(work: Work) -> Iterator[tuple[str, Object]]:
    """Give the structure elements of tables with the names of the tables, when each table is one element."""
    tree = work.pdf.Root.get("/StructTreeRoot")
    elements = list(_elements(tree)) if isinstance(tree, Dictionary) else []
    printed = [
        block.table
        for section in work.book.sections
        for block in walk(section.blocks)
        if isinstance(block, TablePlace) and work.page_map.blocks.get(block.span.at)
    ]
    if len(printed) == len(elements):
        yield from zip(printed, elements, strict=True)


def _elements(tree: Object) -> Iterator[Object]:
    """Give the elements of tables in reading order."""
    stack = [tree]
    while stack:
        node = stack.pop()
        if node.get("/S") == Name.Table:
            yield node
        kids = node.get("/K")
        inner = list(kids) if isinstance(kids, Array) else [kids]
        stack += [kid for kid in reversed(inner) if isinstance(kid, Dictionary) and "/S" in kid]
