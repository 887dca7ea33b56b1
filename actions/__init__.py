"""The dialogue's actions: read the memory, ask the advisor, say the answer. Flat and thin; no advice, no thresholds."""
