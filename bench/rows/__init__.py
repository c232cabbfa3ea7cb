"""One file per measurement. Each has ``measure(folder, pace)`` and gives its rows."""
