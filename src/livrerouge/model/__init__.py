"""The model: frozen values that keep their places, shared by all stages."""
