"""Papers and links that are handed to somebody by the pile, and how often they led back."""
