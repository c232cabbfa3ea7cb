"""A learner's side of a class, beneath the table."""
