"""The screens of the editorial interface, one file for each."""
