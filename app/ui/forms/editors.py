"""What people write texts in. Both answer the same questions, in UTF-16 units."""

from app.ui.forms.line import Line
from app.ui.forms.prose import Prose

Editor = Line | Prose
