"""Times whole processes by the operating system's own accounting of each finished run."""

import os
import resource
import shutil
import signal
import statistics
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass

RUNS = 5
# Runs of more processor seconds than these are repeated twice, and not at all.
LONG, VERY_LONG = 1, 10
# The most bytes in which a tool may find nothing; all corpora have faults for every tool.
FAULTLESS = 10_000
# The limit is processor time, so that other work on the machine changes no verdict; a process that waits so many times longer is stuck.
STUCK = 10


@dataclass
class Measured:
    size: int
    finished: bool
    wall: float = 0
    cpu: float = 0
    peak: float = 0
    lines: int = 0
    runs: int = 0

    def row(self, limit, smaller, best):
        wall, cpu, peak, rate, lines, runs = f"{self.wall:.3f}", f"{self.cpu:.3f}", f"{self.peak:.0f}", f"{self.size / self.wall / 1e6:.3g}" if self.wall else "", self.lines, self.runs
        seconds = self.cpu
        if not self.finished:
            seconds = smaller.cpu / smaller.size * self.size
            wall, cpu, peak, rate, lines, runs = "", f"> {limit} (projected {seconds:,.0f})", "", "", "", ""
        times = f"{seconds / best.cpu:.2g}" if best.finished else ""
        return f"{wall} | {cpu} | {peak} | {rate} | {self.size / seconds / 1e6:.3g} | {times} | {lines} | {runs}"


def measure(tool, path, size, limit):
    """Medians of several runs after one that warms the disk's cache; a long one counts itself."""
    first = run(tool, path, limit)
    if first is None:
        return Measured(size, False)
    if first[3] == 0 and size > FAULTLESS:
        raise RuntimeError(f"{tool.name} finds nothing in {path}: it does not read it")
    counted = [first] if first[1] > LONG else []
    wanted = 1 if first[1] > VERY_LONG else 3 if first[1] > LONG else RUNS
    while len(counted) < wanted:
        counted.append(run(tool, path, 2 * limit) or first)
    wall, cpu, peak, lines = (statistics.median(figures) for figures in zip(*counted))
    return Measured(size, True, wall, cpu, peak, int(lines), len(counted))


def run(tool, path, limit):
    """Seconds of wall and of processor time, peak of memory in MB and lines printed; None over the limit of processor time."""
    for folder in tool.fresh:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(tool.over(path), stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
                                   env={**os.environ, **tool.environment}, cwd=path.parent, start_new_session=True)
        resource.prlimit(process.pid, resource.RLIMIT_CPU, (limit, limit))
        late = threading.Timer(STUCK * limit, lambda: os.killpg(process.pid, signal.SIGKILL))
        late.start()
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        late.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode == -signal.SIGKILL:
            return None
        if process.returncode not in tool.exits:
            raise RuntimeError(f"{tool.name} ended with {process.returncode} on {path}")
        output.seek(0)
        return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1e3 * 1.024, sum(chunk.count(b"\n") for chunk in iter(lambda: output.read(1 << 20), b""))
