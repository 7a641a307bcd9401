"""The support team's side: one desk of use cases, and two faces on it, forum topics and a web page."""
