"""How gunicorn serves Kinto behind nginx."""

import os

bind = os.environ.get("GALLEY_BIND", "127.0.0.1:8888")

workers = int(os.environ.get("GALLEY_WORKERS", "4"))
"""Processes. Writes of one workspace wait for one another, so more of them help reading and other workspaces."""

worker_class = "gthread"
threads = 4
"""A writer that waits for its turn holds a thread."""

timeout = 120
graceful_timeout = 60
keepalive = 75
"""Seconds; longer than nginx keeps its own connections, so that nginx is the one to close them."""

forwarded_allow_ips = os.environ.get("GALLEY_PROXY", "127.0.0.1")
"""Whose word on the scheme counts: nginx."""

max_requests = 20000
max_requests_jitter = 2000
"""A worker is replaced after so many requests."""

control_socket_disable = True
accesslog = None
errorlog = "-"
