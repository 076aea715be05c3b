"""The programs that are compared: what each is started with, and how it is told what to look for."""

import json
import os
import re
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent


@dataclass
class Tool:
    name: str
    looks_for: str
    command: list
    version: str
    # Whether it takes a folder; else it is given the files one by one.
    takes_folder: bool = True
    # Its copy of our process environment, and folders that must be empty before each run.
    environment: dict = field(default_factory=dict)
    fresh: list = field(default_factory=list)
    # The exit codes of a run that did its work.
    exits: range = range(2)

    def over(self, corpus):
        return self.command + ([str(corpus)] if corpus.is_file() or self.takes_folder else [str(f) for f in sorted(corpus.iterdir())])


def copylints(programs):
    """The whole default pack, and the four founding families alone, of each build of CopyLint."""
    tools = []
    for name, command in programs:
        version = said([*command, "--version"])
        check = [*command, "check", "--edition", "none", "--fail-on", "never"]
        tools.append(Tool(f"copylint {name}", "every default rule", check, version))
        tools.append(Tool(f"copylint {name}, CL1-CL4", "the four families", [*check, "--select", "CL1,CL2,CL3,CL4"], version))
    return tools


def others(packages, work):
    """What a user would pick instead: the rules nearest to the four families, nothing else, where a tool lets one choose."""
    node = shutil.which("node")

    def npm(package):
        return json.loads((packages / "node_modules" / package / "package.json").read_text())["version"]

    def bin_of(name):
        return [node, str(os.path.realpath(packages / "node_modules" / ".bin" / name))]

    textlint = [*bin_of("textlint"), "-f", "unix", "--config"]
    tools = [
        Tool("write-good", "weasel words, repeated words", [*bin_of("write-good"), "--parse", "--weasel", "--illusion"], npm("write-good"), takes_folder=False, exits=range(256)),
        Tool("write-good, all", "its eight default checks", [*bin_of("write-good"), "--parse"], npm("write-good"), takes_folder=False, exits=range(256)),
        Tool("alex", "insensitive wording (it has nothing nearer)", [*bin_of("alex"), "--text"], npm("alex")),
        Tool("textlint", "rule write-good: weasel words, repeated words", [*textlint, str(packages / "textlintrc.json")], npm("textlint")),
        Tool("textlint, stop-words", "rules write-good (the same) and stop-words", [*textlint, str(packages / "textlintrc-words.json")], npm("textlint")),
        Tool("retext", "retext-repeated-words, retext-intensify (hedges, weasels, fillers)", [node, str(packages / "retext.mjs"), "--no-stdout", "--no-color"], npm("unified")),
        Tool("harper.js", "repeated words, hedging, filler words, doubled modals, currency, redundant acronyms", [node, str(packages / "harper.mjs")], npm("harper.js")),
        Tool("cspell", "spelling", [*bin_of("cspell"), "--no-progress", "--no-summary", "--no-color", "--no-gitignore", "--config", str(packages / "cspell.json")], npm("cspell")),
    ]
    return tools + python_tools(work)


def python_tools(work):
    tools = []
    if codespell := shutil.which("codespell"):
        tools.append(Tool("codespell", "spelling", [codespell], said([codespell, "--version"]), exits=range(66)))
    if proselint := shutil.which("proselint"):
        tools.append(Tool("proselint", "hedging, repeated words, \"very\", currency", [proselint], said([proselint, "--version"]),
                          environment=proselint_settings(work, proselint), fresh=[work / "cache"]))
    return tools


def proselint_settings(work, proselint):
    """Its checks can only be switched off one by one; its cache of results on disk is kept out of the figures (Tool.fresh)."""
    nearest = {"hedging.misc", "lexical_illusions.misc", "weasel_words.very", "misc.currency"}
    source = subprocess.run(["dpkg", "-L", "python3-proselint"], capture_output=True, text=True).stdout
    rc = next((line for line in source.splitlines() if line.endswith(".proselintrc")), None)
    checks = re.findall(r'"([a-z_]+\.[a-z_]+)"\s*:', Path(rc).read_text()) if rc else []
    settings = work / "config" / "proselint"
    settings.mkdir(parents=True, exist_ok=True)
    (settings / "config").write_text(json.dumps({"max_errors": 10**9, "checks": {check: check in nearest for check in checks}}))
    return {"XDG_CONFIG_HOME": str(work / "config"), "XDG_CACHE_HOME": str(work / "cache")}


def said(command):
    return subprocess.run(command, capture_output=True, text=True).stdout.split("\n")[0].strip()
