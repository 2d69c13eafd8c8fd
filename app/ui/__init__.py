from app.ui.plain_imports import put_back

put_back()
