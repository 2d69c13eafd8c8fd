"""What gunicorn serves: Kinto as the file says that ``KINTO_INI`` names (``kinto.ini`` in the current folder)."""

import logging.config
import os
import warnings
from typing import Any, cast


def _application() -> Any:
    file = os.environ.get("KINTO_INI", "kinto.ini")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        logging.config.fileConfig(file, disable_existing_loggers=False)
        from pyramid import paster

        return cast(Any, paster).get_app(file, "main")


application = _application()
