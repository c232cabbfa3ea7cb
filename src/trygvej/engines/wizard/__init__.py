"""The wizard engine: the format, its conditions, the walk, the checks and the drawing. Pure."""
