"""Speed, measured: ``packaging/dev.py bench [NAME ...]``. Each figure stands beside its floor of the same run."""
