#!/usr/bin/env python3
"""watch-arrivals.py TOOL STORE PICTURES FOLDER COUNT STOPS [OPTION…]: lets files arrive while `knownmedia watch` runs and is stopped
and started again, with kill -9 and with SIGTERM in turns; then compares the union of its ledgers with what arrived.

Files are written in place, written aside and renamed into place, linked, and moved in with their folder; some while nobody watches.
Prints figures as JSON; ends with 1 where a file was not recorded, or twice.
"""

import base64
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time

tool, store, pictures, folder, count, stops, *options = sys.argv[1:]
count, stops = int(count), int(stops)
random.seed(41)
watched, out, aside = (os.path.join(folder, name) for name in ("watched", "ledgers", "aside"))
for path in (watched, out, aside):
    os.makedirs(path)
sources = [open(os.path.join(pictures, name), "rb").read() for name in sorted(os.listdir(pictures))]
started_at, messages, memory = 0.0, open(os.path.join(folder, "messages"), "w"), []


def start():
    return subprocess.Popen(
        [tool, "watch", watched, "--store", store, "--out", out, "--exclude", "*.part", *options],
        stdout=subprocess.DEVNULL, stderr=messages)


def resident(process):
    try:
        return int(open(f"/proc/{process.pid}/statm").read().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024
    except FileNotFoundError:
        return 0


class Recorded(threading.Thread):
    """Reads the ledgers as they grow: when each path was seen there, and how often."""

    def __init__(self):
        super().__init__(daemon=True)
        self.times, self.read, self.is_ended = {}, {}, False

    def run(self):
        while not self.is_ended:
            self.look()
            time.sleep(0.002)

    def look(self):
        for day in os.listdir(out):
            for number in os.listdir(os.path.join(out, day)):
                for name in ("scan.jsonl.partial", "scan.jsonl"):
                    self.follow((day, number), os.path.join(out, day, number, name))

    def follow(self, key, path):
        try:
            with open(path, "rb") as file:
                file.seek(self.read.get(key, 0))
                content = file.read()
        except FileNotFoundError:
            return
        whole = content[: content.rfind(b"\n") + 1]
        self.read[key] = self.read.get(key, 0) + len(whole)
        now = time.time()
        for line in whole.splitlines():
            record = json.loads(line)
            if record["type"] == "file":
                path = base64.b64decode(record["pathBytes"]) if "pathBytes" in record else record["path"].encode()
                self.times.setdefault(path, []).append(now)


def content(number):
    return random.choice(sources) + b"%08d" % number


closed = {}


def arrive(number):
    """One file, or a folder of five, in one of the ways in which files arrive."""
    parent = os.path.join(watched, "%03d" % (number % 50), "%d" % (number % 7))
    os.makedirs(parent, exist_ok=True)
    name = os.path.join(parent.encode(), (b"\xff\n%d.jpg" if number % 11 == 0 else b"%d.jpg") % number)
    way = number % 4
    if way == 0:
        with open(name, "wb") as file:
            data = content(number)
            file.write(data[:1000])
            file.flush()
            file.write(data[1000:])
    elif way == 1:
        with open(name + b".part", "wb") as file: file.write(content(number))
        os.rename(name + b".part", name)
    elif way == 2:
        other = os.path.join(aside, "%d" % number)
        with open(other, "wb") as file: file.write(content(number))
        os.link(other, name)
    else:
        other = os.path.join(aside, "folder%d" % number)
        os.makedirs(os.path.join(other, "deep"))
        for part in range(5):
            with open(os.path.join(other, "deep", "%d.jpg" % part), "wb") as file: file.write(content(number * 10 + part))
        os.rename(other, os.path.join(parent, "folder%d" % number))
        for part in range(5):
            closed[os.path.join(parent, "folder%d" % number, "deep", "%d.jpg" % part).encode()] = time.time()
        return 5
    closed[name] = time.time()
    return 1


recorded = Recorded()
recorded.start()
process = start()
began = time.time()
arrived, number, kills = 0, 0, 0
due = sorted(random.sample(range(count // 20, count - count // 20), stops))
while arrived < count:
    arrived += arrive(number)
    number += 1
    if number % 200 == 0: memory.append(resident(process))
    if due and arrived >= due[0]:
        due.pop(0)
        time.sleep(random.random())
        if len(due) % 2:
            process.send_signal(signal.SIGTERM)
            assert process.wait() == 0, "the watch did not end well"
        else:
            process.kill()
            process.wait()
            kills += 1
        # Some arrive while nobody watches.
        for _ in range(20):
            arrived += arrive(number)
            number += 1
        process = start()
    # No faster than it can be examined, but for bursts.
    while len(closed) - len(recorded.times) > 4000: time.sleep(0.05)

deadline = time.time() + 600
while len(recorded.times) < len(closed) and time.time() < deadline and process.poll() is None:
    time.sleep(0.1)
    memory.append(resident(process))
bulk = time.time() - began
# One by one, while it has nothing else to do: from the close of a file to its line in the ledger.
steady = []
for _ in range(300):
    name = os.path.join(watched.encode(), b"steady%d.jpg" % number)
    with open(name, "wb") as file: file.write(content(number))
    closed[name] = time.time()
    steady.append(name)
    number += 1
    time.sleep(0.02 + random.random() * 0.02)
while len(recorded.times) < len(closed) and time.time() < deadline and process.poll() is None: time.sleep(0.05)
memory.append(resident(process))
# What is closed after nothing was written, told of again, or only read is not examined again.
for name in steady[:50]:
    os.close(os.open(name, os.O_WRONLY))
    open(name, "rb").read()
time.sleep(1)
process.send_signal(signal.SIGTERM)
code = process.wait()
recorded.is_ended = True
recorded.join()
recorded.look()

missing = [name for name in closed if name not in recorded.times]
twice = [name for name, times in recorded.times.items() if len(times) > 1]
foreign = [name for name in recorded.times if name not in closed]
faulty = 0
ledgers = sorted(os.path.join(out, day, number) for day in os.listdir(out) for number in os.listdir(os.path.join(out, day)))
for ledger in ledgers:
    verified = subprocess.run([tool, "verify", ledger], capture_output=True)
    faulty += verified.returncode != 0
    if verified.returncode: sys.stderr.write(ledger + ": " + (verified.stdout + verified.stderr).decode(errors="replace")[:500])
latency = sorted((recorded.times[name][0] - closed[name]) * 1000 for name in steady if name in recorded.times)


def share(part): return round(latency[int(len(latency) * part)], 1) if latency else None


print(json.dumps({
    "arrived": len(closed), "recorded": len(recorded.times), "missing": len(missing), "twice": len(twice), "foreign": len(foreign),
    "kills": kills, "stops": stops - kills, "ledgers": len(ledgers), "faultyLedgers": faulty, "exitCode": code,
    "seconds": round(bulk), "p50Milliseconds": share(0.5), "p99Milliseconds": share(0.99),
    "residentKiB": [memory[0], memory[len(memory) // 2], memory[-1]] if memory else [], "mostResidentKiB": max(memory, default=0)}))
for title, names in (("missing", missing), ("twice", twice), ("foreign", foreign)):
    if names: sys.stderr.write(f"{title}: {names[:3]}\n")
shutil.rmtree(aside)
sys.exit(1 if missing or twice or foreign or faulty or code else 0)
