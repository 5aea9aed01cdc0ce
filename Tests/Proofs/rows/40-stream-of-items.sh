#!/usr/bin/env bash
# D.40: examine answers each item of a stream once, in order, with the record of a scan; through kills of it and of its workers.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

begin 40 'each item of a stream is answered once, in order'
package=$(cd "$proofs/../../Python" && pwd)
python3 - stream.40 "$vectors" <<'PYTHON'
import os, random, sys
random.seed(40)
out, vectors = sys.argv[1:]
sources = []
for folder in ("pictures/scenes", "selftest", "containers"):
    for parent, _, names in sorted(os.walk(os.path.join(vectors, folder))):
        sources += [open(os.path.join(parent, name), "rb").read() for name in sorted(names)]
sources = [source for source in sources if len(source) < 300_000]
os.makedirs(out)
for number in range(1500):
    content = bytearray(random.choice(sources))
    if number % 3 == 0 and content: content[random.randrange(len(content))] ^= 1 << random.randrange(8)
    if number % 5 == 0: content += b"%d" % number
    with open(os.path.join(os.fsencode(out), random.choice([b"%d", b"\xff%d", b"a\n%d"]) % number), "wb") as file: file.write(content)
PYTHON
scan out.40 stream.40 --store known.sqlite
items=$(jq -s 'map(select(.type == "file")) | length' out.40/scan.jsonl)

# The same by bytes through a pipe, by a client that kills the command and its workers as it goes.
cat >client.40.py <<'PYTHON'
import json, os, random, signal, subprocess, sys, time
folder, tool, store, package, out, kills = sys.argv[1:]
sys.path.insert(0, package)
sys.dont_write_bytecode = True
from knownmedia.stream import Child
random.seed(40)
paths = sorted(os.path.join(os.fsencode(folder), name) for name in os.listdir(os.fsencode(folder)))
# In the order of a scan, whose folders end with a slash.
items = ((path, open(path, "rb").read()) for path in paths)
due = sorted(random.sample(range(len(paths)), int(kills)))
killed = 0
with open(out, "w") as file:
    child = Child("--store", store, command=tool, name=os.fsdecode)
    answers = child.examine(items)
    for number, (key, answer) in enumerate(answers):
        assert key == paths[number], (key, paths[number])
        file.write(json.dumps(answer) + "\n")
        if due and due[0] == number:
            due.pop(0)
            for process in os.listdir("/proc"):
                if not process.isdigit(): continue
                try:
                    command = open(f"/proc/{process}/cmdline", "rb").read().split(b"\0")
                    if command[0] == tool.encode() and int(open(f"/proc/{process}/stat").read().rsplit(")", 1)[1].split()[1]) == os.getpid():
                        os.kill(int(process), signal.SIGKILL); killed += 1
                except (FileNotFoundError, ProcessLookupError): pass
assert number + 1 == len(paths) and not due
print(killed)
PYTHON
run python3 client.40.py stream.40 "$tool" known.sqlite "$package" answers.40 0
expect 'exit code of a client' "$rc" 0
[ "$rc" = 0 ] || problem "$(tail -n 1 run.err)"
run python3 client.40.py stream.40 "$tool" known.sqlite "$package" killed.40 12
expect 'exit code of a client that kills' "$rc" 0
[ "$rc" = 0 ] || problem "$(tail -n 1 run.err)"
kills=$(cat run.out)
check 'answers differ after kills' cmp answers.40 killed.40

# The answers are the records of the ledger.
cat >compare.40.py <<'PYTHON'
import json, sys
ledger, answers = sys.argv[1:]
expected = []
for line in open(ledger):
    record = json.loads(line)
    if record["type"] == "file":
        record["key"] = record.pop("path")
        if "pathBytes" in record: record["keyBytes"] = record.pop("pathBytes")
        for name in ("modified", "check", "links"): record.pop(name, None)
        expected.append(record)
    elif record["type"] == "nested":
        for name in ("type", "path", "pathBytes", "check"): record.pop(name, None)
        expected[-1].setdefault("parts", []).append(record)
answers = [json.loads(line) for line in open(answers)]
assert len(answers) == len(expected), (len(answers), len(expected))
for number, (answer, record) in enumerate(zip(answers, expected)): assert answer == record, (number, answer, record)
PYTHON
run python3 compare.40.py out.40/scan.jsonl answers.40
expect 'answers are those of a scan' "$rc" 0
[ "$rc" = 0 ] || problem "$(tail -n 1 run.err | cut -c 1-300)"

# An answer is not held back while the input is silent; an item that kills its decoder costs itself.
cat >silent.40.py <<'PYTHON'
import json, select, subprocess, struct, sys
tool, store, picture = sys.argv[1:]
process = subprocess.Popen([tool, "examine", "--store", store, "--max-item-bytes", "1000000"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
content = open(picture, "rb").read()
assert json.loads(process.stdout.readline())["type"] == "run"
for number in range(3):
    process.stdin.write(struct.pack("<IQ", 1, len(content)) + b"a" + content)
    process.stdin.flush()
    assert json.loads(process.stdout.readline())["matches"]
process.stdin.write(struct.pack("<IQ", 1, 1000001) + b"b" + bytes(1000001) + struct.pack("<IQ", 1, 2**64 - 1) + b"/")
process.stdin.close()
assert json.loads(process.stdout.readline())["reason"] == "itemTooLarge"
assert json.loads(process.stdout.readline())["reason"] == "isAFolder"
assert json.loads(process.stdout.readline())["records"] == 5
assert process.wait() == 0
PYTHON
run python3 silent.40.py "$tool" known.sqlite "$picture"
expect 'answers come while the input is silent' "$rc" 0
[ "$rc" = 0 ] || problem "$(tail -n 1 run.err)"
printf '\1\0\0' >broken.40
"$tool" examine --store known.sqlite <broken.40 >run.out 2>run.err
expect 'exit code of a broken frame' "$?" 65

# It writes nothing: as whoever may write nowhere, and by the calls that it makes.
if $canTrace; then
    "$tool" examine --store known.sqlite --paths-from - -0 <<<"" >/dev/null 2>&1
    find stream.40 -type f -print0 | head -z -n 50 | strace -f -o examine.trace -e "trace=$changingCalls" \
        "$tool" examine --store known.sqlite --paths-from - -0 >/dev/null 2>run.err
    written=$(grep -E 'O_(WRONLY|RDWR|CREAT)|unlink|rename|mkdir' examine.trace | grep -cvE '/dev/null|-(shm|wal)"|= -1' || true)
    expect 'calls that change files' "$written" 0
else
    cannotTry 'the calls it makes are not seen without strace'
fi

figures="$items items, as in a scan; $kills kills of the command, each item answered once"
end
