"""The only folder that knows of python-telegram-bot (PTB), which is our transport and nothing more."""

import os

# PTB's documented way to opt in early: without it every 429 raises a deprecation warning as well.
os.environ.setdefault("PTB_TIMEDELTA", "1")
