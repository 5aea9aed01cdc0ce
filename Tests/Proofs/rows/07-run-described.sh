#!/usr/bin/env bash
# D.7: the run line says what was run, on what and when.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

begin 7 'version, build, libraries, arguments, digests of the store, thresholds, host, times in the report'
needs out.4-2
fields=0
line=$(head -n 1 out.4-2/scan.jsonl)
for field in .tool.name .tool.version .tool.sha256 .libraries.libjpeg .libraries.libpng .arguments .workingFolder .store.sha256 \
    '.store.lists[0].entries' .thresholds.pdq .thresholds.minimumQuality '.hashes[0].pipeline' .screening .index .instructionSet \
    .threads .isolation .selftest.passed .host.name .host.system .started; do
    jq -e "$field" >/dev/null <<<"$line" || problem "no $field"
    fields=$((fields + 1))
done
expect 'SHA-256 of the program' "$(jq -r .tool.sha256 <<<"$line")" "$(sha256sum <"$tool" | cut -d' ' -f1)"
expect 'SHA-256 of the store' "$(jq -r .store.sha256 <<<"$line")" "$(sha256sum <known.sqlite | cut -d' ' -f1)"
expect 'arguments' "$(jq -r '.arguments | join(" ")' <<<"$line")" 'scan evidence --store known.sqlite --threads 2 --out out.4-2'
expect 'host' "$(jq -r .host.name <<<"$line")" "$(uname -n)"
jq -r .started <<<"$line" | grep -Eq '^20[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-9:]{8}\.[0-9]+Z$' || problem 'the start is no time in UTC'
expect 'actions in the log' "$(jq -r .action out.4-2/audit.jsonl | tr '\n' ' ')" 'start end '
jq -e '.time and .actor' out.4-2/audit.jsonl >/dev/null || problem 'the log lacks a time or an actor'
figures="$fields fields of the run line; SHA-256 of the program and of the store as sha256sum has them"
end
