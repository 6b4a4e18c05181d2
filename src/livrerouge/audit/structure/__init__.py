"""Structure: what the tags say."""
