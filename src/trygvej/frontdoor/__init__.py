"""The front door: one ASGI callable that answers published pages from memory and asks Django for the rest."""
