"""A publication with every kind of block and of inline text that the content format knows, in two languages."""

from __future__ import annotations

from dataclasses import dataclass

from e2e.bench import Bench

ART = """\
<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60" viewBox="0 0 120 60">
<circle cx="30" cy="30" r="20" fill="#f3dcdb"/><path d="M50 30H110" stroke="#1a1a1a" stroke-width="2"/>
</svg>
"""

SETTINGS = """\
title: {en: Every kind of block, fr: Toutes les sortes de blocs}
subtitle: {en: A trial, fr: Un essai}
series: {name: Trials, number: 3}
language: LANGUAGE
publisher: us
date: 2026-01-02
identifier: trial:3
rights: Free for all
keywords: [trial, blocks]
style: STYLE
format: FORMAT
multiple: 2
cover: {art: art/drawing.svg, back: art/drawing.svg}
matter:
  front: [cover, imprint, contents, epigraph]
  body: [blocks, tables]
  back: [afterword, credits, back-cover]
"""

EPIGRAPH = """\
---
title: Epigraph
contents: false
---

:::{quote}
:source: An old saying

All is well that is set well.
:::
"""

IMPRINT = """\
---
title: Imprint
contents: false
---

Printed nowhere,\\
bound by nobody.
"""

BLOCKS = """\
---
title: Blocks *and* words, [des mots]{lang=fr}
short: Blocks
lead: The lead of the chapter stands in larger type.
summary: A line for the contents, [à lire]{lang=fr}.
art: art/drawing.svg
start: recto
---

The chapter opens with a paragraph that has *slanted words*, **heavy words**, a line of `code = 1`, words in another
language, [du coin de la rue]{lang=fr}, a [link to the world](https://example.org/a), a bare one,
<https://example.org/b>, and a note.[^first] The same note is called again here[^first] and a second one there.[^second]

It points to [](#fig-drawing), to [](#tbl-nested){ref=page}, to [](#tbl-flat){ref=full}, to [](#afterword){ref=page},
to [](#head-two){ref=full}, and to [a chapter in words](#tables).

## A head of the second level {#head-two}

- The first item of a list
- The second item, with items inside:
  - An inner item
  - Another inner item
- The third item

1. A loose item

   with two paragraphs and a note[^third]

2. Another loose item

### A head of the third level

4. Item number four
5. Item number five

#### A head of the fourth level

A line that ends here,\
and goes on there, with signs that are escaped, \\*so\\*, and one by its name, &eacute;.

First term[^fourth]
: What the first term means.[^fifth]

Second term
: What the second term means.
: And what else it means.

> A plain quotation, as everybody writes them.

---

:::{quote}
:source: *A book*, chapter 9
:lang: fr

« Une citation dans une autre langue. »[^sixth]
:::

:::{pull-quote}
:source: Somebody

Words lifted out of the text.[^seventh]
:::

:::{note}
The body of a note.
:::

:::{tip} A titled tip
The body of a tip.
:::

:::{caution}
:id: care

The body of a caution.

- with a list in it[^eighth]
:::

::::{note} A box around a picture
:::{figure} art/drawing.svg
:alt: The disc in a box.
:credit: Drawn for the box.
:width: 40mm

A caption in a box.[^ninth]
:::
::::

:::{warning} A warning with a title
The body of a warning.
:::

```python
def answer():
    return 42
```

:::{figure} art/drawing.svg
:id: fig-drawing
:alt: A red disc with a line to its right.
:credit: Drawn for the trial.
:width: 60mm

The caption of the figure.
:::

:::{figure} art/drawing.svg
:decorative: yes
:width: 20mm
:::

:::{key-figures}
:size: large

12[^tenth]
: months in a year
:::

:::{key-figures}
:size: small

7
: days in a week

24
: hours in a day
:::

:::{steps}
:art: art/drawing.svg

Begin
: The first step is taken.[^eleventh]

Go on
: The second step follows.
:::

The last paragraph of the chapter ends it with enough words to make a line of its own.

[^first]: The text of the first footnote, in *slanted words*.

[^second]: The text of the second footnote.

    Its second paragraph.

[^third]: The third note.

[^fourth]: The fourth note.

[^fifth]: The fifth note.

[^sixth]: The sixth note.

[^seventh]: The seventh note.

[^eighth]: The eighth note.

[^ninth]: The ninth note.

[^tenth]: The tenth note.

[^eleventh]: The eleventh note.
"""

TABLES = """\
---
title: Tables and charts
summary: Rows of all sorts.
---

A table can stand in the text.

:::{table} flat
:id: tbl-flat
:::

Another stands on pages of its own.

:::{table} nested
:id: tbl-nested
:placement: page
:::

Charts are drawn from the rows.

:::{chart} nested
:id: chart-dots
:kind: lollipop
:credit: Drawn from the rows.

Dots on sticks.
:::

:::{chart} nested
:kind: bars
:credit: Drawn from the rows too.

Bars side by side.
:::
"""

AFTERWORD = """\
---
title: Afterword
---

A section without a number says the last word.

:::{figure} art/drawing.svg
:alt: The same disc again.
:credit: Drawn twice.
:::
"""

CREDITS = """\
---
title: Credits
---

Here is the list:

:::{credits}
:::
"""

BACK = """\
---
title: Back cover
contents: false
---

The blurb on the back.
"""

FLAT = """\
title: A flat table
headnote: In units of nothing
source: The trial itself
rows: flat.csv
marks: daggers
columns:
  - {key: region, head: Region, role: group}
  - {key: place, head: Place, role: stub}
  - {key: count, head: Count, empty: "?", empty-text: unknown}
notes:
  guess: A guess, no more.
"""

FLAT_ROWS = """\
region,place,count,notes
North,Alder,12,
North,Birch,,guess
South,Cedar,7,
"South, far",Doum,1 500,guess
"""

NESTED = """\
title: A nested table
rows: nested.yaml
from: groups
marks: letters
columns:
  - {key: decade, head: Decade, role: stub, width: 20mm}
  - {key: events, head: Events, empty: "–", empty-text: none}
"""

NESTED_ROWS = """\
notes:
  late: It began late.
  early: It began early.
groups:
  - decade: 1970s
    events: [A first event, {title: A second event, notes: [late]}]
  - decade: 1980s
    notes: [early]
    events: []
  - decade: 1990s
    events: [A third event, A fourth event, A fifth event]
"""

PRINTED = """\
Every kind of block | A trial | Trials | 3
Printed nowhere, | bound by nobody.
All is well that is set well. | An old saying
Blocks and words, des mots | The lead of the chapter stands in larger type. | A line for the contents, à lire.
slanted words | heavy words | code = 1 | du coin de la rue | link to the world | https://example.org/b
figure 1 | a chapter in words | A head of the second level | The first item of a list | An inner item
Another inner item | The third item | A head of the third level | Item number four | Item number five
First term | What the first term means. | Second term | And what else it means.
A plain quotation, as everybody writes them. | Une citation dans une autre langue. | A book, chapter 9
Words lifted out of the text. | Somebody | The body of a note. | A titled tip | The body of a tip.
The body of a caution. | with a list in it | A warning with a title | The body of a warning. | return 42
The caption of the figure. | Drawn for the trial. | months in a year | days in a week | hours in a day
Begin | The first step is taken. | Go on | The second step follows.
The text of the first footnote, in slanted words. | The text of the second footnote. | Its second paragraph.
The third note. | The fourth note. | The fifth note. | The sixth note. | The seventh note. | The eighth note.
The ninth note. | The tenth note. | The eleventh note. | A loose item | with two paragraphs and a note
Another loose item | A head of the fourth level
and goes on there, with signs that are escaped, *so*, and one by its name, é. | A box around a picture
Drawn for the box. | A caption in a box.
Tables and charts | A flat table | In units of nothing | The trial itself | Region Place Count | Birch* | Doum*
A guess, no more. | A nested table | Decade Events | A second event | A fifth event | It began late. | It began early.
Dots on sticks. | Bars side by side. | Drawn from the rows too. | Afterword
A section without a number says the last word. | Drawn twice. | Here is the list: | The blurb on the back.
"""
"""Words of every block, in lines for the eye."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the publication is to be made."""

    format: str = "A5"
    style: str = "livre-rouge"
    language: str = "en"


def full(bench: Bench, wanted: Wanted) -> Bench:
    """Write the publication into a project."""
    settings = SETTINGS.replace("FORMAT", wanted.format).replace("STYLE", wanted.style)
    files = {
        "book.yaml": settings.replace("LANGUAGE", wanted.language),
        "epigraph.md": EPIGRAPH,
        "imprint.md": IMPRINT,
        "blocks.md": BLOCKS,
        "tables.md": TABLES,
        "afterword.md": AFTERWORD,
        "credits.md": CREDITS,
        "back-cover.md": BACK,
        "art/drawing.svg": ART,
        "tables/flat.yaml": FLAT,
        "tables/nested.yaml": NESTED,
    }
    for name, text in files.items():
        bench.write(f"book/full/{name}", text)
    bench.write("data/flat.csv", FLAT_ROWS)
    bench.write("data/nested.yaml", NESTED_ROWS)
    return bench


def printed() -> list[str]:
    """Give words of every block."""
    return [words.strip() for line in PRINTED.splitlines() for words in line.split(" | ")]
