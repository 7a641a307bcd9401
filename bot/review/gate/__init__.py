"""Who gets in to the desk's pages, and the shell of every page.

For pages
    gate.signed_in(handler)     wraps `async def page(request, signed: Signed) -> Response`; also checks the
                                session's token on every POST (field `csrf`, or header X-CSRF-Token)
    gate.signed_in(handler, background=True)
                                the same for what a page asks by itself (polls, event streams): it does not
                                keep an idle session awake
    gate.admin_only(handler)    the same, for admins
    gate.open_to_all(endpoint)  a plain endpoint without a session, said in so many words
    gate.templates.render(request, "queue.html", status=200, headers=None, **values)
                                templates know `signed`, `slots`, `status`, `static(name)` and `values`
    gate.templates.error(request, status)
                                a page for people about 4xx and 5xx
    gate.still_in(signed.session)
                                for event streams: ask every few seconds, end the stream when it is False
    await gate.reviewer(request)
                                Signed or None, where a wrapper does not fit

A template begins `{% extends "base.html" %}{% set here = "queue" %}` and fills the blocks title, main and,
if it likes, aside (`<aside class="aside" aria-label="...">`), styles, scripts, nav. A plain form holds
`<input type="hidden" name="csrf" value="{{ signed.csrf }}">`; htmx requests carry the token by themselves.
Pages change things by POST only: no other changing method is let in. A toast: the header
`HX-Trigger: {"toast": {"text": "Saved.", "kind": ""}}`. An act that was not done: status 409 or 422, and htmx
swaps what the answer says. The policy takes no inline script, style or `style=`; files go to `static/`.

For whoever puts the parts together
    gate = Gate(StoredAccess(store), settings.reviewers, settings.require_token(), clock,
                public_url=settings.pages_url, sizes=Sizes(paths={"/review/*/files": 10_000_000}))
    routes = [*health, *hook, gate.mount(*pages)]   # last: it answers whatever nobody else did
    gate.listens_at(port)                           # once the port is known
    await gate.invite(reviewer)                     # the address for /desk; None: say nothing
    gate.sign_in.counts                             # attempts by way and kind, for the meters
"""
