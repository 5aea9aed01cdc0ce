#!/usr/bin/env bash
# D.33: reports are what other programs take them for: DFXML by its public schema, CASE by case_validate, CSV by Python,
# hashdeep by the digests of sha256sum.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

schema=$vectors/dfxml/dfxml.xsd

# report LANGUAGE FORMAT FILE: a report of the scan.
report() { run "$tool" report out.33 --lang "$1" --format "$2" --output "$3"; expect "exit code of $2" "$rc" 0; }

# The columns and rows of a CSV file, by Python's reader.
csvShape() {
    python3 - "$1" <<'PYTHON'
import csv, sys
rows = list(csv.reader(open(sys.argv[1], encoding="utf-8-sig", newline="")))
print(len(rows) - 1, len(rows[0]), len({len(row) for row in rows}), rows[0][0])
PYTHON
}

begin 33 'reports are valid for other programs'
rm -rf out.33
scan out.33 evidence --store known.sqlite
expect 'exit code of the scan' "$rc" 2
# A row for each match, and for each record without one.
lines=$(jq -s '[.[] | select(.type == "file" or .type == "nested") | [1, (.matches | length)] | max] | add' out.33/scan.jsonl)
for language in en vi th; do
    report "$language" csv "r.33.$language.csv"
    read -r rows columns widths first < <(csvShape "r.33.$language.csv")
    expect "rows of CSV in $language" "$rows" "$lines"
    expect "widths of CSV in $language" "$widths" 1
    expect "first column of CSV in $language" "$first" line
done
for language in vi th; do
    cmp -s r.33.en.csv "r.33.$language.csv" || problem "CSV in $language differs from that in English"
done
figures="$lines rows of $columns columns in 3 languages"

report en dfxml r.33.dfxml
if have xmllint; then
    run xmllint --noout --nonet --schema "$schema" r.33.dfxml
    expect 'exit code of xmllint' "$rc" 0
    # That the schema refuses what is wrong.
    sed 's/<filesize>/<fileseize>/; s,</filesize>,</fileseize>,' r.33.dfxml >r.33.wrong
    run xmllint --noout --nonet --schema "$schema" r.33.wrong
    [ "$rc" != 0 ] || problem 'xmllint accepts an element that DFXML does not have'
    figures+=", DFXML valid by xmllint"
else
    cannotTry 'xmllint is not installed (Debian: libxml2-utils)'
fi

# The validator takes a second for a handful of records: a small scan for it.
rm -rf demo.33
scan demo.33 "$vectors/demo" --store known.sqlite
expect 'exit code of the small scan' "$rc" 2
run "$tool" report demo.33 --format case --output r.33.jsonld
expect 'exit code of case' "$rc" 0
validate=$(command -v case_validate || true)
[ -n "${CASE_VALIDATE-}" ] && validate=$CASE_VALIDATE
if [ -n "$validate" ]; then
    run "$validate" --allow-info r.33.jsonld
    expect 'exit code of case_validate' "$rc" 0
    grep -q 'Conforms: True' run.out || problem "case_validate: $(head -n 3 run.out | tr '\n' ' ')"
    # That it refuses what is wrong.
    sed 's/"uco-observable:sizeInBytes": *[0-9]*/"uco-observable:sizeInBytes":"large"/' r.33.jsonld >r.33.wrong.jsonld
    run "$validate" --allow-info r.33.wrong.jsonld
    [ "$rc" != 0 ] || problem 'case_validate accepts a size that is no number'
    figures+=", CASE conforms by case_validate"
else
    cannotTry 'case_validate is not installed (PyPI: case-utils)'
fi

report en hashdeep r.33.hashdeep
# Its SHA-256 digests are those that sha256sum has of the same files. A name with a backslash would need an escape there.
grep -v '^[%#]' r.33.hashdeep | grep -Fv "\\" | cut -d, -f4,5- | sed 's/,/  /' >r.33.sums
digests=$(wc -l <r.33.sums)
sha256sum --check --strict --quiet r.33.sums >sum.out 2>&1 || problem "sha256sum: $(head -n 1 sum.out)"
[ "$digests" -gt 10 ] || problem "hashdeep has $digests lines"
figures+=", $digests digests of hashdeep as sha256sum has them"
end
