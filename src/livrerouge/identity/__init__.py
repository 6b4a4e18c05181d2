"""Identity: what a file says it was made from, where two files differ, and what changed since a manifest was written.

Nothing is imported here: the command must start where pikepdf is missing, and `manifest` needs none.
"""
