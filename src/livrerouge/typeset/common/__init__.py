"""Rules that more than one language shares."""
