"""Who gets in to the desk's pages, and the shell of every page."""
