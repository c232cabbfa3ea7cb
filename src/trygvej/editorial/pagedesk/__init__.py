"""The pages of the library as editors have them: their fields, their form, what is said of them."""
