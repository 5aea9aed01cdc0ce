#!/usr/bin/env python3
"""Shows the structure of the sources and fails where it has a cycle.

    Tests/Proofs/arrows.py              lines and arrows of each target, then the verdict
    Tests/Proofs/arrows.py --folders    the arrows between the folders of each target, too
    Tests/Proofs/arrows.py --why A B    the names by which folder or target A depends on B

An arrow A -> B means that a file of A names something that B declares at the top level, or a module of B's. Arrows go
down only: between targets the compiler sees to it, and this shows it; between the folders of one target only this does.
It reads the sources as text: a declaration that shares its name with another one counts for all of them.
"""
import collections
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SOURCES = ROOT / "Sources"

NOISE = re.compile(
    r'//[^\n]*|/\*.*?\*/|#*"""(?:\\.|[^\\])*?"""#*|"(?:\\\((?:[^()"]|\([^()]*\))*\)|\\.|[^"\\\n])*"', re.S)
DECLARATION = re.compile(
    r"^(?:(?:@\w+(?:\([^)]*\))?|public|package|internal|final|indirect|nonisolated|unsafe|@unchecked)\s+)*"
    r"(?:struct|enum|class|actor|protocol|typealias|func|let|var|macro)\s+`?(\w+)", re.M)
PRIVATE = re.compile(r"^(?:@\w+(?:\([^)]*\))?\s+)*(?:private|fileprivate)\s", re.M)
IMPORT = re.compile(r"^\s*(?:@\w+\s+)*(?:(?:public|package|internal|private|fileprivate)\s+)?import\s+(\w+)", re.M)
WORD = re.compile(r"\b[A-Za-z_]\w*\b")


def code(text):
    """The text without comments and literals; what is interpolated into a literal stays."""
    def kept(match):
        literal = match.group(0)
        if not literal.startswith('"'):
            return " "
        return " ".join(re.findall(r"\\\(((?:[^()]|\([^()]*\))*)\)", literal)) or " "
    return NOISE.sub(kept, text)


class File:
    def __init__(self, path):
        self.path = path
        parts = path.relative_to(SOURCES).parts
        self.target = parts[0]
        self.folder = "/".join(parts[1:-1]) or "."
        text = path.read_text()
        self.line_count = text.count("\n")
        text = code(text)
        self.declares = set(DECLARATION.findall(text))
        self.imports = set(IMPORT.findall(text))
        self.words = set(WORD.findall(text))


def cycles(arrows):
    """The strongly connected components of more than one node (Tarjan's algorithm)."""
    index, low, stack, found, counter = {}, {}, [], [], [0]

    def visit(node):
        index[node] = low[node] = counter[0]
        counter[0] += 1
        stack.append(node)
        for other in arrows.get(node, ()):
            if other not in index:
                visit(other)
                low[node] = min(low[node], low[other])
            elif other in stack:
                low[node] = min(low[node], index[other])
        if low[node] == index[node]:
            component = []
            while True:
                other = stack.pop()
                component.append(other)
                if other == node:
                    break
            if len(component) > 1:
                found.append(sorted(component))

    for node in sorted(arrows):
        if node not in index:
            visit(node)
    return found


def folder_arrows(files):
    """For each target, the names by which each of its folders depends on another one."""
    result = {}
    by_target = collections.defaultdict(list)
    for file in files:
        by_target[file.target].append(file)
    for target, members in by_target.items():
        homes = collections.defaultdict(set)
        for file in members:
            for name in file.declares:
                homes[name].add(file.folder)
        arrows = collections.defaultdict(lambda: collections.defaultdict(set))
        for file in members:
            for name in file.words & homes.keys():
                # A name that several folders declare is the file's own where its folder is one of them.
                if file.folder in homes[name]:
                    continue
                for home in homes[name]:
                    arrows[file.folder][home].add(f"{name} ({file.path.name})")
        result[target] = arrows
    return result


def main():
    files = [File(path) for path in sorted(SOURCES.rglob("*.swift"))]
    targets = sorted({file.target for file in files})
    arrows = {
        target: sorted(set().union(*(f.imports for f in files if f.target == target)) & set(targets) - {target})
        for target in targets}
    folders = folder_arrows(files)

    if "--why" in sys.argv:
        source, destination = sys.argv[sys.argv.index("--why") + 1:][:2]
        for target, table in folders.items():
            for name in sorted(table.get(source, {}).get(destination, ())):
                print(f"{target}: {name}")
        for file in files:
            if file.target == source and destination in file.imports:
                print(file.path.relative_to(ROOT))
        return 0

    def floor(target, seen=()):
        return 1 + max((floor(other, seen + (target,)) for other in arrows[target] if other not in seen), default=-1)

    print(f"{'floor':5} {'target':18} {'files':>5} {'lines':>6}  depends on")
    for target in sorted(targets, key=lambda name: (-floor(name), name)):
        members = [file for file in files if file.target == target]
        print(f"{floor(target):5} {target:18} {len(members):5} {sum(f.line_count for f in members):6}  "
              + (", ".join(arrows[target]) or "-"))
    if "--folders" in sys.argv:
        for target in targets:
            for folder, destinations in sorted(folders[target].items()):
                print(f"{target}: {folder} -> {', '.join(sorted(destinations))}")

    faults = [f"between targets: {' , '.join(component)}" for component in cycles(arrows)]
    for target in targets:
        table = {folder: set(destinations) for folder, destinations in folders[target].items()}
        faults += [f"between folders of {target}: {', '.join(component)}" for component in cycles(table)]
    for fault in faults:
        print(f"CYCLE {fault}")
    print(f"{len(targets)} targets, {len(faults)} cycles")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
