"""livrerouge builds print publications from Markdown and tables of data.

This docstring is the architecture chapter: read it once and you know where everything is.

The pipeline
============

::

    book/  styles/  data/
      ▼ load       files → nodes, Markdown, rows, pictures, all with their place (file:line:column)
      ▼ parse      nodes → Manuscript (frozen model);  style: a style's nodes → Style
      ▼ resolve    Manuscript → Book: numbers, totals, note marks, labels, contents, credits
      ▼ typeset    Book → Book: microtypography in the language of each run of words, values as it writes them
      ▼ render     Book + Style → one HTML document a fragment, and the sheets they share
      ▼ paginate   fragments → laid-out pages + PageMap (which block stands on which pages)
      ▼ emit       pages of each section → a piece, which `tag` gives its structure tree
      ▼ bind       pieces → one PDF
      ▼ seal       PDF → PDF: page labels, metadata, words of links, data, archive, identity
      ▼ check      PDF + Book + PageMap → diagnostics
      ▼ audit      PDF → diagnostics: what is asked of any PDF, whoever made it

Each arrow is a module or folder of that name. A stage is a function of values that returns an `Outcome`: its value, and
the diagnostics found on the way. Stages do not import one another; `build` alone knows their order, and `cli` runs it
in a child with bounds of time and memory, and tells by `report`, in a form for people or for programs, what was found.
What the stages share lies beside them: `place` (sources and spans), `diagnostic`, `codes` and `suggest` (faults),
`node` and `loaded` (what the files say), `fields` (reading nodes into values), `schema` (which keys there are: read by
`fields`, printed for editors), `css` (where a sheet uses tokens), `words` (the few words the program itself prints),
`values` (numbers, money and dates as a language writes them), `engine` (what the layout engine says, and where it
stands), `project` (where it is, and its styles), `tag` (the structure tree, told by the HTML), `piece` (pages drawn by
themselves), `model` (the book, its tables, its style, its pages). `identity` reads finished files: what they say they
were made of, and where two of them differ.

`audit` needs nothing but the PDF: `livrerouge check --pdf` asks its rules of a stranger's file as well. It reads the
file once, under bounds, into values (`audit.file`); each rule is a file in the folder of its family, and `audit.rules`
lists them. `audit.trace` tells what was found in a PDF of ours at the author's line. `proof` makes of it a page for an
editor's eyes (`--report`): what was checked, what failed, the order of reading drawn on the pages.

Places
======

A value made from an author's file keeps its `Span`. Blocks carry it into the HTML (`data-at`) and out again on the
laid-out page (`PlacedBlock.at`), so that a fault seen on page 23 of the PDF is told at the line of the author's file.

A remark of the typesetting rules that has one remedy, and whose words stand in the file just as they were read,
carries it (`Diagnostic.correction`). `fix` makes edits of these, tries them by reading the files again, and gives only
those that change words and nothing else; `cli` writes them.

Fragments and page numbers
==========================

A `Fragment` is the unit of layout: a section, or a long table that stands alone. It starts on a new page, so it can
be laid out by itself once its first page and the folios it quotes are known: its `Placement`. `paginate` lays the
fragments out in order, so the first page of each is known when its turn comes, and then lays out again only those
whose HTML changed because a page they quote was not known yet. Page numbers are never asked of the layout engine
(`target-counter`): it loses footnotes when it has to make a page twice.

A layout is looked at, not trusted. A table that does not fit its page is measured on a page without end and divided
between its lines (`paginate.table`): no row torn, no group that fits a page, each note on the page where it is called;
its HTML is composed again with one part a page, and looked at again. A table that stands alone is laid out some pages
at a time, so that only what moves is laid out again. The widths of columns are found before, once for all parts. A
note that the engine left behind its call, and lines that a figure moved off the grid of the facing page, are mended by
a rule for that one block and another layout (`paginate.mends`). What the engine would work out again and again on the
way, it is let keep (`paginate.quick`, a lever a file, to the same bytes; `--plain-engine` does without).

Pieces
======

The pages of a section are drawn by themselves into a `Piece` (`piece`): a PDF without fonts, outline or names, and
beside it, as plain values, what is tied together over the whole file. A piece depends on its section and nothing else,
so it can be drawn in another process, or kept. `bind` copies the pieces into one file: it joins the parts of the book,
numbers what the structure tree owns, nests the bookmarks, leads links from piece to piece, makes one subset of each
face of all the glyphs that are shown, and holds each picture once. Same pieces, same bytes.

Pieces agree on what a code of a font means without knowing of one another (`emit.text`, `emit.sfnt`); one that does not
gets an encoding of its own. `tests/e2e/test_bound.py` holds bound publications to the same pages drawn in one go.

No change, no work
==================

`cli.unchanged` watches each build in its child and keeps a record of all it was made of. The next build proves every
item of it before a stage is imported, and then tells what was told: files by their content, folders by their names,
what is given (program, packages, fonts, libraries) by signatures that nobody can set back. What is not proved is built.

Styles
======

A style is a folder: tokens and typefaces (`style.yaml`), Jinja templates, style sheets. Tokens are put into sheets and
templates as text before they are read; a sheet never repeats a token's value, a template never computes: tables,
charts, openings of chapters come computed from `render`. Each kind of block has a template (`_figure.html.j2`), each
kind of page too (`chapter.html.j2`). A style may extend another and replace single tokens, templates, sheets. Fonts
come from packages pinned by the lock; the fonts of the machine are out of reach.

The HTML is a contract between templates and the stages behind them: `data-page` names the kind of page, `data-at` and
`data-kind` a block and its place, `data-note` and `data-call` notes and their calls, `data-part`, `data-group` and
`data-row` the parts, groups and lines of tables (`model.grid`).

Tags
====

What the PDF says to who cannot see it is written once, while it is drawn (`tag`), and not mended afterwards. The HTML
says what everything is, by its elements and where these do not by `data-role`; what is printed again because a page
ends has `data-artifact`; the parts of one table, group of rows or section have the same `data-whole` (`tag.read` has
them all). The boxes of the pages say only where it stands. Thus a table over eight pages is one, with the heads of
every cell; the order is that of the text; notes and their calls are linked both ways. What the engine drew is handed
to `tag` by the engine's door and by nobody else; `e2e.test_tags` holds the tree against the HTML, unit by unit, against
the model, cell by cell, and against the engine's own drawing, pixel by pixel.

Tables
======

A table is defined once and filled from data of any format (`parse.table`): rows nested in their file, or flat ones
that are selected, sorted and grouped. What is printed is the `Grid` of the model: lines from top to bottom (rows,
total rows, cut-in heads), the cells that begin on each, the groups around them. `render.table` writes any stretch of
lines as a part that is whole by itself: heads, labels of the groups that go on, sums carried over, the notes called
on it. Where notes stand and how they are marked are the rules of a house (`model.house`, `styles/houses`).

Third-party packages
====================

Each has one door: PyYAML, markdown-it-py, Pillow and openpyxl in `load`, babel in `values`, Jinja in `render`,
WeasyPrint in `paginate` and `emit` (what is private in it, in `paginate.door`, `facts`, `link`, `quick`, `raster`,
`subset`, `table.boxes`, `table.measure`, `emit.apart`, `gather` and `text`, under contract tests), pydyf, by which it
writes, in `emit` and `tag`, tinycss2 in `render`, pikepdf in `bind`, `seal`, `check`, `identity` and `audit`, fontTools
(the names of glyphs) in `audit`, click and rich in `cli`. Two may be missing: pypdfium2, which pictures pages in
`proof`, and page-validation, the second opinion of `audit`; what did not run is told as not run.

Promises
========

- All faults of a publication are found in one run, each with its place and a remedy; none is raised or logged. The
  pages are judged too unless something is missing from them (`codes.whole`); no fault is told twice in other words.
- A build with errors leaves the last good PDF untouched.
- Same content, same lock, same bytes: on another day, in another folder, time zone, locale or hash seed; `verify`
  holds a file to it. A file says what it was made from (`seal.metadata`), and holds no other file than the data of
  tables that ask for it.
- What is read in the PDF is what was written: each glyph says its characters where it stands (`emit.text`).
- Nothing of the machine or the network is read but the project's own files and the pinned fonts. Content and styles
  may be a stranger's: files are bounded where they are loaded (`load.census`, `load.involved`, `load.raster` and
  `load.vector`), templates in `render.sandbox`, HTML in `paginate.structure`, pictures once more where the engine
  fetches them (`paginate.fetch`), PDFs in `audit.bounds`, all the rest in `cli.child`; `engine.standing` finds the
  block at which a build was ended.
"""

__version__ = "0.1.0"
