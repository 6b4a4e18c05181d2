"""Archive: the file as a whole, now and in years to come."""
