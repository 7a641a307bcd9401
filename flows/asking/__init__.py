"""The tables and small readers of patients' questions (flows/questions.py)."""
