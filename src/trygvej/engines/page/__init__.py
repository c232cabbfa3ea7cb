"""A page of the library: its format, how it is read and written, and what can be wrong with it. Pure."""
