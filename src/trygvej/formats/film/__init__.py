"""Films: what a film says and when, how it moves, and the thin clients that draw and encode it."""
