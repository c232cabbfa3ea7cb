"""What belongs to the whole site, and is the same in every language."""
