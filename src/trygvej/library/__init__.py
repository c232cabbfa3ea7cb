"""The library: pages with a question's answer, guides, leaflets, kits, and people to ask."""
