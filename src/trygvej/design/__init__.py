"""How Trygvej looks: base page, component macros, styles, fonts, drawings, and the pages about the site."""
