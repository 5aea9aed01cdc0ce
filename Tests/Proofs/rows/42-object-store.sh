#!/usr/bin/env bash
# D.42: the objects of an S3-compatible store are examined as the same files are; a second run examines what is new; nothing in the
# store changes.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

begin 42 'objects of a store are examined like files'
examples=$(cd "$proofs/../../Examples" && pwd)
if ! python3 -c 'import boto3, moto.server' 2>/dev/null; then
    cannotTry 'needs boto3 and moto[server], the server of an object store'
    end
fi
export AWS_ACCESS_KEY_ID=proof AWS_SECRET_ACCESS_KEY=proof AWS_DEFAULT_REGION=us-east-1 AWS_EC2_METADATA_DISABLED=true
python3 - moto.42 >moto.42.out 2>&1 <<'PYTHON' &
import os, sys, time
from moto.server import ThreadedMotoServer
server = ThreadedMotoServer(ip_address="127.0.0.1", port=0)
server.start()
with open(sys.argv[1] + ".new", "w") as file: file.write(str(server.get_host_and_port()[1]))
os.rename(sys.argv[1] + ".new", sys.argv[1])
time.sleep(600)
PYTHON
server=$!
trap 'kill $server 2>/dev/null' EXIT
for _ in $(seq 300); do [ -s moto.42 ] && break; sleep 0.1; done
endpoint=http://127.0.0.1:$(cat moto.42)
# fill FOLDER: every file there becomes an object, with the path below the folder as its key.
fill() { python3 - "$endpoint" "$1" <<'PYTHON'
import boto3, os, sys
client = boto3.client("s3", endpoint_url=sys.argv[1])
client.create_bucket(Bucket="proof")
for parent, _, names in os.walk(sys.argv[2]):
    for name in names:
        path = os.path.join(parent, name)
        client.put_object(Bucket="proof", Key=os.path.relpath(path, sys.argv[2]), Body=open(path, "rb").read())
PYTHON
}
# Versions of all objects, as the store tells them.
versions() { python3 - "$endpoint" <<'PYTHON'
import boto3, sys
client = boto3.client("s3", endpoint_url=sys.argv[1])
for page in client.get_paginator("list_objects_v2").paginate(Bucket="proof"):
    for entry in page.get("Contents", []): print(entry["Key"], entry["ETag"], entry["LastModified"])
PYTHON
}
cp -r "$vectors/demo" objects.42
# This server takes no key with a line feed.
find objects.42 -name $'*\n*' -delete
fill objects.42 2>run.err || problem "the store cannot be filled: $(tail -n 1 run.err)"
versions >before.42
scan out.42 objects.42 --store known.sqlite
bucket=(python3 "$examples/examine_bucket.py" proof --endpoint "$endpoint" --program "$tool")
run "${bucket[@]}" -- --store known.sqlite
expect 'exit code' "$rc" 0
[ "$rc" = 0 ] || problem "$(tail -n 1 run.err)"
cp run.out answers.42
# By key: what the objects are, and what they match.
asLines='[.key, .status, .reason, .digests.sha256, (.matches | map([.list, .entry, .kind, .distance])), .nested, ((.parts // []) | map(.digests.sha256))]'
run cmp <(jq -c "$asLines" answers.42 | sort) <(jq -c -s '
    reduce .[] as $line ([]; if $line.type == "file" then . + [$line + {key: ($line.path | sub("^objects.42/"; "")), parts: []}]
        elif $line.type == "nested" then .[-1].parts += [$line] else . end) | .[]' out.42/scan.jsonl | jq -c "$asLines" | sort)
expect 'the answers are the records of a scan' "$rc" 0
expect 'objects' "$(wc -l <answers.42)" "$(find objects.42 -type f | wc -l)"

# A second run examines what is new, and what has changed.
mkdir more.42 && cp "$picture" more.42/new.jpg && cp "$picture" "more.42/README.md"
fill more.42
run "${bucket[@]}" --done answers.42 -- --store known.sqlite
expect 'objects of the second run' "$(jq -r .key run.out | sort | tr '\n' ' ')" 'README.md new.jpg '
versions | grep -vE '^(README.md|new.jpg) ' >after.42
run cmp <(grep -v '^README.md ' before.42) after.42
expect 'objects that changed' "$rc" 0
# What an operator's tool gets.
keys=$(jq -r 'select([.matches, (.parts // [] | .[].matches)] | flatten | any(.tier != "review")) | .key' answers.42 | wc -l)
expect 'keys of what matches' "$keys" "$(jq -r 'select((.type == "file" or .type == "nested") and (.matches | any(.tier != "review"))) | .path' out.42/scan.jsonl | sort -u | wc -l)"

figures="$(wc -l <answers.42) objects of a moto server, $keys with a match"
end
