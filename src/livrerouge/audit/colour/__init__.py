"""Colour: what can be told from what lies behind it, and looks the same everywhere."""
