"""What gunicorn serves: Kinto as the file says that ``KINTO_INI`` names (``kinto.ini`` in the current folder)."""

import logging.config
import os
import warnings
from typing import Any


def _application() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import kinto
        from pyramid.paster import get_app

    file = os.environ.get("KINTO_INI", "kinto.ini")
    logging.config.fileConfig(file, disable_existing_loggers=False)
    made: Any = get_app(file, "main")
    assert kinto
    return made


application = _application()
