#!/usr/bin/env bash
# D.20: pictures that could be decoded in part are marked as such, with the fraction.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

begin 20 'partial decodes marked'
mkdir cut
for name in waves forest; do
    cp "$vectors/pictures/scenes/$name.jpg" "cut/$name-100.jpg"
    size=$(stat -c %s "cut/$name-100.jpg")
    for share in 30 50 70 90; do head -c $((size * share / 100)) "cut/$name-100.jpg" >"cut/$name-$share.jpg"; done
done
scan out.20 cut --store known.sqlite
fraction() { jq -r --arg path "cut/$1.jpg" 'select(.path == $path) | "\(.decode // "whole") \(.fraction // 1)"' out.20/scan.jsonl; }
shown=()
for name in waves forest; do
    last=0
    for share in 30 50 70 90 100; do
        read -r kind value <<<"$(fraction "$name-$share")"
        if [ "$share" = 100 ]; then
            expect "$name-100" "$kind" whole
        else
            expect "$name-$share" "$kind" partial
            awk -v a="$last" -v b="$value" 'BEGIN { exit !(b > a && b < 1) }' || problem "$name-$share has the fraction $value after $last"
        fi
        last=$value
        shown+=("$value")
    done
done
expect 'partialPictures' "$(summary out.20 .partialPictures)" 8
figures="fractions of JPEGs cut at 30, 50, 70, 90, 100 %: ${shown[*]}; 8 counted in the sums"
end
