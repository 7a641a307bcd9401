"""`python -m bot.sandbox --port N`: the sandbox alone, until Ctrl-C."""

import argparse
import asyncio
import contextlib
import signal
import sys

from bot.sandbox import Limits, Sandbox


def main() -> None:
    """Run until told to stop."""
    parser = argparse.ArgumentParser(prog="python -m bot.sandbox", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--token", default="", help="accept only this bot token (default: any)")
    parser.add_argument("--limits", action="store_true", help="enforce Telegram's sending limits")
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve(parser.parse_args()))


async def serve(options: argparse.Namespace) -> None:
    """Open, say where, wait, close."""
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(number, stop.set)
    limits = Limits(on=options.limits)
    async with Sandbox(host=options.host, port=options.port, token=options.token, limits=limits) as sandbox:
        sys.stdout.write(f"Chat page: {sandbox.page_url}\nBot API:   {sandbox.api_url}/bot<token>/<method>\n")
        sys.stdout.flush()
        await stop.wait()


if __name__ == "__main__":
    main()
