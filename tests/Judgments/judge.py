#!/usr/bin/env python3
"""Hold the severities' promise against findings that were read: of errors at least 95 % right, of warnings 90 %.

usage: judge.py --copylint COMMAND --stories FILE.jsonl [--judgments FILE.tsv] [--add]

The stories are lines of JSON with "id" and "text". Each finding at error or warning in them must stand in the list of
judgments (story, line, column, rule, right or wrong; no text). A finding that is not there, or one there that is found
no more, is printed: so a change of a rule shows as a diff of the list. --add appends new findings with "?" to be read.
"""
import argparse, collections, json, pathlib, shlex, subprocess, sys, tempfile

here = pathlib.Path(__file__).resolve().parent
ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
ap.add_argument("--copylint", required=True)
ap.add_argument("--stories", required=True)
ap.add_argument("--judgments", default=str(here / "clean.tsv"))
ap.add_argument("--add", action="store_true")
args = ap.parse_args()
PROMISE = {"error": 0.95, "warning": 0.90}
FEW = 10  # a rule with fewer findings may have one wrong, an error rule none


def found():
    """Findings at error or warning as {(story, line, column, rule): (severity, message)}, and the number of words."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="copylint-judge-"))
    words = 0
    for line in open(args.stories, encoding="utf-8"):
        story = json.loads(line)
        words += len(story["text"].split())
        (folder / f"{story['id']}.txt").write_text(story["text"], encoding="utf-8", newline="")
    done = subprocess.run(shlex.split(args.copylint) + ["check", str(folder), "--format", "jsonl"], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"copylint check ended with {done.returncode}: {done.stderr[-2000:]}")
    findings = {}
    for one in map(json.loads, done.stdout.splitlines()):
        if one["severity"] in PROMISE:
            key = (pathlib.PurePath(one["path"]).stem, str(one["line"]), str(one["column"]), one["id"])
            findings[key] = (one["severity"], one["message"])
    return findings, words


def judged():
    path = pathlib.Path(args.judgments)
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"] if path.exists() else []
    return {tuple(row[:4]): row[4] for row in rows}


findings, words = found()
judgments = judged()
kept = True
for key in sorted(findings.keys() - judgments.keys()):
    kept = False
    print("not judged:", *key, *findings[key])
for key in sorted(judgments.keys() - findings.keys()):
    kept = False
    print("found no more:", *key, judgments[key])
if args.add:
    with open(args.judgments, "a", encoding="utf-8") as out:
        for key in sorted(findings.keys() - judgments.keys()):
            out.write("\t".join([*key, "?"]) + "\n")

counts = collections.Counter((findings[key][0], key[3], judgments[key]) for key in findings.keys() & judgments.keys())
for severity, promise in PROMISE.items():
    right = sum(n for (s, _, j), n in counts.items() if s == severity and j == "right")
    read = sum(n for (s, _, j), n in counts.items() if s == severity)
    print(f"{severity}: {right} of {read} right" + (f", {right / read:.1%}" if read else "") + f"; {promise:.0%} is promised")
    kept &= right >= promise * read
    for rule in sorted({r for (s, r, _) in counts if s == severity}):
        wrong = sum(n for (s, r, j), n in counts.items() if (s, r) == (severity, rule) and j != "right")
        of_rule = sum(n for (s, r, _), n in counts.items() if (s, r) == (severity, rule))
        if wrong > (0 if severity == "error" else 1 if of_rule < FEW else of_rule * (1 - promise)):
            kept = False
            print(f"  {rule}: {wrong} of {of_rule} wrong")
print(f"errors and warnings per 1,000 words: {len(findings) / words * 1000:.2f} in {words} words")
sys.exit(0 if kept else 1)
