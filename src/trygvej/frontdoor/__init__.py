"""The front door: one RSGI application that answers published pages from memory and asks Django for the rest."""
