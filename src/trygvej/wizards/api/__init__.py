"""The wizards as data, for other authorities: versioned JSON under ``/api/v1/``, described by OpenAPI."""
