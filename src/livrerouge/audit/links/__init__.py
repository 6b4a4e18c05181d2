"""Links: and fields, and all else that answers a click."""
