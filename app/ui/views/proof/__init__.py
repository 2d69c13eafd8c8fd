"""Check for everyone: the view beside the form."""
