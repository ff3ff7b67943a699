"""Waiting for a player, without a browser."""

import asyncio


async def until(condition):
    async with asyncio.timeout(10):
        while not condition():
            await asyncio.sleep(0.005)
