"""Tables over pages: columns as wide in every part, no row torn, groups kept together, notes with their calls.

`study` finds the widths of the columns and the heights of the lines; `sizes` computes from them how high a part is;
`rules` says where a page may end, and `divide` chooses the page ends; `plan` keeps what is known of a table. A table
in the text is divided with it (`text`), one that stands alone is laid out a few pages at a time (`alone`).
"""
