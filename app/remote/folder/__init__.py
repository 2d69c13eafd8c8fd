"""A team store in a plain folder: a network share, a synced folder, a checkout of git. Standard library only."""
