#!/usr/bin/env bash
# D.19: verify finds every change of the ledger and the log.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

begin 19 'tamper-evident log'
needs out.4-2
count=0
run "$tool" verify out.4-2
expect 'exit code of verify' "$rc" 0
# tamper WHAT FILE COMMAND...: changes a copy of the file, which must be noticed.
tamper() {
    local what=$1 file=$2
    shift 2
    rm -rf out.19 && cp -r out.4-2 out.19
    "$@" <"out.4-2/$file" >"out.19/$file"
    cmp -s "out.4-2/$file" "out.19/$file" && problem "$what changed nothing"
    run "$tool" verify out.19
    expect "exit code with $what" "$rc" 2
    grep -Eq 'line|log|ledger' run.out || problem "verify does not say where, with $what"
    count=$((count + 1))
}
tamper 'an edited actor' audit.jsonl sed '1s/"actor":"[^"]*"/"actor":"somebody@else"/'
tamper 'an edited time' audit.jsonl sed '2s/"time":"20/"time":"19/'
tamper 'an edited count' audit.jsonl sed '2s/"matchedFiles":[0-9]*/"matchedFiles":0/'
tamper 'the first line of the log deleted' audit.jsonl sed 1d
# shellcheck disable=SC2016 # the dollar sign is sed's
tamper 'the last line of the log deleted' audit.jsonl sed '$d'
tamper 'the lines of the log swapped' audit.jsonl tac
tamper 'a line of the log twice' audit.jsonl sed 2p
tamper 'an edited path' scan.jsonl sed '5s/"path":"evidence/"path":"Evidence/'
tamper 'an edited digest' scan.jsonl sed '0,/"md5":"./s//"md5":"x/'
tamper 'an edited distance' scan.jsonl sed '0,/"distance":[0-9]*/s//"distance":31/'
tamper 'a deleted record' scan.jsonl sed 7d
tamper 'two records swapped' scan.jsonl sed -n '7{h;d};8{p;g};p'
# shellcheck disable=SC2016 # the dollar sign is sed's
tamper 'an edited summary' scan.jsonl sed '$s/"failed":[0-9]*/"failed":0/'
tamper 'an edited run line' scan.jsonl sed '1s/"pdq":31/"pdq":30/'
tamper 'a shortened ledger' scan.jsonl head -c 20000
figures="verify: 0 as it was, 2 for each of $count changes, deletions and moves of lines"
end
