"""The table somebody sits at: the pages under ``/oevelse/``, which belong to one session and are never kept."""
