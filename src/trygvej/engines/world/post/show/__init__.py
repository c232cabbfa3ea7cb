"""How Digital Post is drawn: each module gives the screens of some of its places."""
