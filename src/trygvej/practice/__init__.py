"""Where one practises: sessions at the table, the list of exercises, and an exercise that plays itself."""
