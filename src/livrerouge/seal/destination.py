"""Named destinations: only those a link of the publication leads to."""

from __future__ import annotations

from pikepdf import Array, Dictionary, String

from livrerouge.seal.repair import Work


def prune_destinations(work: Work) -> int:
    """Remove the names no link uses: the engine makes one of every id, and ids are not for readers."""
    names = work.pdf.Root.get("/Names")
    if not isinstance(names, Dictionary) or not isinstance(names.get("/Dests"), Dictionary):
        return 0
    pairs = names.Dests.get("/Names")
    if not isinstance(pairs, Array):
        return 0
    used = _used(work)
    kept = [(pairs[i], pairs[i + 1]) for i in range(0, len(pairs), 2) if bytes(pairs[i]) in used]
    if kept:
        names.Dests = Dictionary(Names=Array([item for pair in kept for item in pair]))
    else:
        del names["/Dests"]
        if not names.keys():
            del work.pdf.Root["/Names"]
    return len(pairs) // 2 - len(kept)


def _used(work: Work) -> set[bytes]:
    """Collect the names that links and bookmarks lead to."""
    used: set[bytes] = set()
    for page in work.pdf.pages:
        annotations = page.obj.get("/Annots")
        for annotation in annotations if isinstance(annotations, Array) else ():
            action = annotation.get("/A")
            for holder, key in ((annotation, "/Dest"), (action, "/D")):
                if isinstance(holder, Dictionary) and isinstance(holder.get(key), String):
                    used.add(bytes(holder[key]))
    return used | {bytes(dest) for dest in _outline_names(work)}


def _outline_names(work: Work) -> list[String]:
    """Collect the names the bookmarks use; the engine's own lead to places directly."""
    found: list[String] = []
    outlines = work.pdf.Root.get("/Outlines")
    stack = [outlines.get("/First")] if isinstance(outlines, Dictionary) else []
    while stack:
        item = stack.pop()
        if isinstance(item, Dictionary):
            name = item.get("/Dest")
            if isinstance(name, String):
                found.append(name)
            stack += [item.get("/First"), item.get("/Next")]
    return found
