"""Which of the planted faults a tool finds, so that nothing is compared that silently does nothing."""

import os
import re
import subprocess

# Lines of planted.txt, by family; the words that are wrong stand in double brackets.
FAMILIES = [(3, 5, 7, 9), (11, 13, 15), (17, 19, 21), (23, 25, 27), (29,)]
# file:line:column, file:line, file(line,column), or line:column alone under the file's name.
PLACE = re.compile(r"^(?:\S*planted\.txt[:(])?\s*(\d+)(?:[:,](\d+))?[:),-]", re.MULTILINE)
MARK = re.compile(r"\[\[(.*?)\]\]")


def families_found(tool, marked, work):
    """How many faults of each family have a finding that begins in their words, or on their line where a tool tells no column."""
    file = work / "planted.txt"
    file.write_text(MARK.sub(r"\1", marked.read_text()))
    for folder in tool.fresh:
        folder.mkdir(exist_ok=True)
    run = subprocess.run(tool.over(file), capture_output=True, text=True, env={**os.environ, **tool.environment}, cwd=work)
    places = [(int(line), int(column or 0)) for line, column in PLACE.findall(run.stdout + "\n" + run.stderr)]
    spans = [list(spans_of(line)) for line in marked.read_text().splitlines()]
    return [sum(any(is_in(place, line, spans[line - 1]) for place in places) for line in family) for family in FAMILIES]


def spans_of(line):
    """Columns from 1 of the words in brackets, as they stand without them; one more on both sides, for tools that count from 0."""
    for before, mark in enumerate(MARK.finditer(line)):
        start = mark.start() - 4 * before
        yield start, start + len(mark[1]) + 1


def is_in(place, line, spans):
    return place[0] == line and (place[1] == 0 or any(start <= place[1] <= end for start, end in spans))
