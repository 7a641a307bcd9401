"""Loggers of others print updates, message texts and addresses with the token: none of them may speak."""

import logging

NOISY = ("telegram", "aiohttp", "httpx", "httpcore", "uvicorn.access")
NEVER = logging.CRITICAL + 1


def quiet() -> None:
    """PTB prints whole updates at CRITICAL and parameters at DEBUG, so no level is safe."""
    for name in NOISY:
        logging.getLogger(name).setLevel(NEVER)
