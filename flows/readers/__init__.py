"""Patients' words to values, one fact a file. A reader returns every value the words support, with the words."""
