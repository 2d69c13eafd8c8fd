"""Pictures of every screen: ``packaging/dev.py shots [--out DIR] [NAME ...]``. Nobody compares them; people look."""
