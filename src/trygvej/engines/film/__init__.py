"""Films told from a script: cards, screens of exercises, pages of wizards, of classes and of the site."""
