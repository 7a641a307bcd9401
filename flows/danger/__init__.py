"""The tables and small readers of the safety lane (flows/safety.py)."""
