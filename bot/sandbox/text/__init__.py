"""Text as Telegram sees it: entities counted in UTF-16, and the two markups that make them."""
