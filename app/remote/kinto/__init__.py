"""The team store on a Kinto server, over HTTP."""
