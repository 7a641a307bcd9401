"""Patients' words to values, one fact a file: every value that the words support, and these words."""
