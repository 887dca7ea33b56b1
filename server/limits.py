"""Lets each visitor send a few messages at once and then so many a second."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable


class RateLimit:
    """A token bucket for each key (an address, a session); the longest unused ones are dropped beyond ``most_keys``."""

    def __init__(self, rate: float, burst: int, most_keys: int = 20_000, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate = rate
        self._burst = float(burst)
        self._most_keys = most_keys
        self._clock = clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, key: str) -> int:
        """Count one message of ``key``: return 0 if it may be answered, else after how many whole seconds the next one may."""
        now = self._clock()
        then, left = self._buckets.pop(key, (now, self._burst))
        left = min(self._burst, left + (now - then) * self._rate)
        allowed = left >= 1
        self._buckets[key] = (now, left - 1 if allowed else left)
        while len(self._buckets) > self._most_keys:
            self._buckets.popitem(last=False)
        return 0 if allowed else max(1, math.ceil((1 - left) / self._rate))
