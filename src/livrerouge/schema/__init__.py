"""Schema: the keys that files may hold, as tables that the decoders read by and that are printed as JSON Schema.

`book`, `section`, `table` and `style` are the tables; `key` says what one is made of; `document` prints them.
"""
