#!/usr/bin/env bash
# D.52: the example of a server finds in uploads what the command finds, and answers those that it cannot take.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

begin 52 'Upload server'
server=$(cd "$proofs/../.." && pwd)/Examples/UploadServer/.build/debug/UploadServer
if [ ! -x "$server" ]; then
    cannotTry "there is no ${server#"$(cd "$proofs/../.." && pwd)"/}; 'make examples' makes it"
    end
fi
if ! have curl; then
    cannotTry 'curl is missing'
    end
fi
cp known.sqlite store.52
run "$tool" known index --store store.52
expect 'writing the snapshot' "$rc" 0
port=$((20000 + $$ % 20000))
"$server" store.52-pdq-full.kmindex $port >server.log 2>&1 &
served=$!
trap 'kill $served' EXIT
address=http://127.0.0.1:$port/check

# upload FILE: the status of the answer in $status, the answer in upload.out.
upload() { status=$(curl --silent --max-time 60 --output upload.out --write-out '%{http_code}' --data-binary "@$1" "$address"); }

for _ in {1..100}; do
    curl --silent --output /dev/null --max-time 5 "$address" && break
    sleep 0.1
done
found=0
for file in "$vectors"/pictures/scenes/*.jpg; do
    upload "$file"
    expect "uploading ${file##*/}" "$status" 200
    hash=$("$tool" hash --json "$file" | jq -r '.hashes[0].hex')
    expect "the hash of ${file##*/}" "$(jq -r .pdq upload.out)" "$hash"
    distances=$(jq -c '[.matches[].distance] | sort' upload.out)
    expect "what ${file##*/} matches" "$distances" "$("$tool" match --json --store store.52 "$hash" | jq -c '[.matches[].distance] | sort')"
    [ "$distances" = '[]' ] || found=$((found + 1))
done
[ "$found" -gt 0 ] || problem 'no upload is known'
echo 'no picture' >text.52
upload text.52
expect 'uploading a text' "$status $(jq -r .code upload.out)" '422 notAPicture'
truncate -s 60M large.52
upload large.52
expect 'uploading 60 MiB' "$status" 413
# More than are taken at once: some are to try again, and none has another answer.
clients=()
for number in {1..40}; do
    curl --silent --max-time 60 --output /dev/null --write-out '%{http_code}\n' --data-binary "@$picture" "$address" >"status.52.$number" &
    clients+=($!)
done
wait "${clients[@]}"
statuses=$(cat status.52.* | sort | uniq -c | awk '{ print $2 }' | tr '\n' ' ')
case $statuses in
'200 ' | '200 503 ') ;;
*) problem "of 40 uploads at once some are answered by $statuses" ;;
esac
upload "$picture"
expect 'an upload after all of them' "$status" 200
figures="$found known pictures, then a text, 60 MiB, 40 uploads at once"
end
