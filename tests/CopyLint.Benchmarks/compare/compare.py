"""CopyLint beside what a user would pick instead: whole processes over the same files. Prints Markdown.

compare.py --packages FOLDER --corpora FOLDER --copylint NAME=COMMAND [...] [--limit SECONDS] [--only NAME,...] [--quick]

What was measured stays in FOLDER/results.json: with --only the others' figures are taken from there.
"""

import argparse
import json
import os
import platform
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from measure import Measured, measure
from planted import families_found
from tools import HERE, copylints, others

# What is measured, and what tells how long the next would take: sizes of the same kind in rising order.
CORPORA = {
    "one file of 2.5 KB": ("f1", None),
    "200 files of 2.5 KB": ("f200", "f1"),
    "2,000 files of 2.5 KB": ("f2000", "f200"),
    "10,000 files of 2.5 KB": ("f10000", "f2000"),
    "one file of 500 KB": ("m0", "f1"),
    "one file of 5 MB": ("m5", "m0"),
    "one file of 50 MB": ("m50", "m5"),
}
HELPERS = {"f200", "m0"}
QUICK = {"f1", "f200", "m0"}


def main():
    options = parse()
    work = options.corpora / "work"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    programs = [(name, shlex.split(command)) for name, command in (given.split("=", 1) for given in options.copylint)]
    tools = copylints(programs) + others(options.packages, work)
    kept = options.corpora / "results.json"
    results = {name: {corpus: Measured(**figures) for corpus, figures in of.items()} for name, of in json.loads(kept.read_text()).items()} if kept.exists() else {}
    print(machine())
    print_tools(tools, work)
    for tool in tools:
        if not options.only or any(tool.name.startswith(name) for name in options.only.split(",")):
            results[tool.name] = run_all(tool, options)
            kept.write_text(json.dumps(results, default=vars, indent=1))
    tools = [tool for tool in tools if tool.name in results]
    for title, (corpus, _) in CORPORA.items():
        if corpus in QUICK if options.quick else corpus not in HELPERS:
            print_table(title, corpus, options, tools, results)


def parse():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--packages", type=Path, required=True)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--copylint", action="append", required=True)
    parser.add_argument("--limit", type=int, default=120)
    parser.add_argument("--only")
    parser.add_argument("--quick", action="store_true")
    return parser.parse_args()


def run_all(tool, options):
    """What each corpus took; one that would take over the limit, by the smaller one before it, is not begun."""
    results = {}
    for corpus, smaller in CORPORA.values():
        if options.quick and corpus not in QUICK:
            continue
        path = next((options.corpora / corpus).iterdir()) if corpus.startswith("m") or corpus == "f1" else options.corpora / corpus
        known = results.get(smaller)
        is_known_long = known and smaller != "f1" and (not known.finished or known.cpu / known.size * size(path) > options.limit)
        results[corpus] = Measured(size(path), False) if is_known_long else measure(tool, path, size(path), options.limit)
        print(f"{tool.name}, {corpus}: {results[corpus]}", file=sys.stderr, flush=True)
    return results


def size(path):
    return path.stat().st_size if path.is_file() else sum(f.stat().st_size for f in path.iterdir())


def machine():
    cpu = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.processor())
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30
    node = subprocess.run(["node", "--version"], capture_output=True, text=True).stdout.strip()
    load = " ".join(f"{x:.1f}" for x in os.getloadavg())
    return f"{os.cpu_count()} cores ({cpu}), {memory:.0f} GiB, {platform.system()} {platform.release()}, node {node}, Python {platform.python_version()}; load average at the start {load}.\n"


def print_tools(tools, work):
    print("| tool | version | looks for | planted: hedging (4) | doubled words (3) | units (3) | anonymous sources (3) | spelling, words for people (1) |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for tool in tools:
        print(f"| {tool.name} | {tool.version} | {tool.looks_for} | {' | '.join(str(found) for found in families_found(tool, HERE / 'planted.txt', work))} |", flush=True)


def print_table(title, corpus, options, tools, results):
    print(f"\n**{title}**\n\n| tool | wall s | CPU s | peak MB | MB a second | MB a CPU second | CPU, times {tools[0].name} | lines printed | runs |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    best = results[tools[0].name][corpus]
    for tool in tools:
        if measured := results[tool.name].get(corpus):
            print(f"| {tool.name} | {measured.row(options.limit, finished(results[tool.name], corpus), best)} |")


def finished(results, corpus):
    """The largest corpus of the same kind that was finished."""
    of = {name: smaller for name, smaller in CORPORA.values()}
    while corpus in of and not (corpus in results and results[corpus].finished):
        corpus = of[corpus]
    return results.get(corpus)


if __name__ == "__main__":
    main()
