"""Reading: what a reader says, in which order and language."""
