"""Finding what people type: folding, stems, compounds, misspellings and synonyms over an index in memory. Pure."""
