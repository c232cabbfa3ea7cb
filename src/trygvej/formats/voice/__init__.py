"""Voices: what is to be said, recordings of it, drafts by a machine, and sound that is loud enough."""
