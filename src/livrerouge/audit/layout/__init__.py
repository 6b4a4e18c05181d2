"""Layout: what stands where on the pages."""
