"""Live classes: one instructor, many phones. One joins by a code, without a name; who needs help is seen."""
