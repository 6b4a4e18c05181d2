"""Images: pictures made of pixels."""
