"""The practice world: eID, mailbox, self-service, fraud, as values and pure functions. See ``play.py`` first."""
