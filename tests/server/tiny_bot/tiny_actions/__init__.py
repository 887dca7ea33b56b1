"""Actions of the small bot that the server's tests use."""
