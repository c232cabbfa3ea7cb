"""What is kept of a session, and how it is read: storage, replay, and the copies a process keeps."""
