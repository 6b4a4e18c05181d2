"""Fonts: texts are characters, and can be seen everywhere."""
