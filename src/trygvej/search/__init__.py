"""Finding what people type: one index per process over everything public, its page, and what was missing."""
