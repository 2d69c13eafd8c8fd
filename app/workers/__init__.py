"""Other processes: work that can be killed, and work for every core."""
