"""SIGKILL at random moments, again and again: nothing is lost, nothing happens twice, order is kept."""

import asyncio
import time
from pathlib import Path

import pytest
from fault_tools import CANARY, TOKEN, Burst, Service, audit, killing

from bot.sandbox import Patience, Sandbox

pytestmark = pytest.mark.xdist_group("faults")
PATIENTS = 20


async def survive(service: Service, sandbox: Sandbox, kills: int, seed: int) -> None:
    burst = Burst(sandbox, seed)
    began = time.monotonic()
    async with asyncio.TaskGroup() as together:
        together.create_task(burst.run(PATIENTS))
        await killing(sandbox, service, kills, seed)
        burst.over = True
        await service.start()
    assert await service.stop() == 0
    found = audit(sandbox, service.database, burst.told)
    way = "webhook" if service.webhook else "polling"
    print(f"\n{kills} kills, {way}, {len(burst.told)} patients, {time.monotonic() - began:.0f} s: {found}")  # noqa: T201
    assert found.faults == 0, str(found)
    assert CANARY not in service.log
    assert TOKEN not in service.log


@pytest.mark.parametrize(("webhook", "kills"), [(False, 50), (True, 10)], ids=["polling", "webhook"])
async def test_no_kill_loses_doubles_or_swaps_anything(tmp_path: Path, *, webhook: bool, kills: int) -> None:
    async with Sandbox(patience=Patience(first=0.02, longest=0.2)) as sandbox:
        service = Service(sandbox.api_url, tmp_path, webhook=webhook)
        try:
            await survive(service, sandbox, kills, seed=20261124)
        finally:
            if service.process is not None and service.process.returncode is None:
                service.process.kill()
                await service.process.wait()
