"""The desk as web pages: queue, review, dashboard, audit. `routes.page_routes` is the way in.

A page is drawn on the server. Events tell a browser only that something changed; it fetches the piece anew with its
own session. Words that staff read stand in `words.py` and in the templates; words that patients read are sealed.
"""
