"""Language: how hard a text is, explained words, lints, figures and the identifier guard."""
