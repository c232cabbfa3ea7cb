"""The editorial room (redaktion): staff log in, and build, change, check and publish wizards without seeing a file."""
