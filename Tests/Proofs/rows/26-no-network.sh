#!/usr/bin/env bash
# D.26: no command opens a way to a network, or starts another program.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

begin 26 'no network, ever'
needs out.4-1
if unshare -n true 2>/dev/null; then
    prefix=(unshare -n)
    scan out.26 evidence --store known.sqlite --threads 2
    prefix=()
    sameRecords out.4-1 out.26 || problem 'without a network the ledger is another one'
    figures='unshare -n: the ledger is cmp equal'
else
    cannotTry 'unshare -n needs root'
fi
if $canTrace; then
    # Without socket, accept or a ring there is no way to a network. Scanner and decoders talk over a socketpair, which has
    # no address and leads nowhere else; so socketpair, and sending over it, is not asked about.
    calls=socket,connect,bind,listen,accept,accept4,io_uring_setup count=0
    trace() {
        name=$1
        shift
        : >network.trace
        chmod 666 network.trace
        run "${prefix[@]+"${prefix[@]}"}" strace -f -e "trace=$calls,execve" -o network.trace "$@"
        if grep -Eq "^[0-9]+ +(${calls//,/|})\\(" network.trace; then
            problem "$name: $(grep -Em 1 "^[0-9]+ +(${calls//,/|})\\(" network.trace | cut -d' ' -f2-)"
        fi
        # Nor may it start somebody else who does: only itself, to decode.
        local own="\"(/proc/self/exe|$work/knownmedia)\"|resumed"
        if grep 'execve(' network.trace | grep -Evq "$own"; then
            problem "$name starts $(grep 'execve(' network.trace | grep -Ev "$own" | head -n 1 | cut -d' ' -f2-)"
        fi
        count=$((count + 1))
    }
    hash=$(grep -Eom 1 '[0-9a-f]{64}' "$vectors/lists/known-pdq.txt")
    # Who may not raise a thread's priority has met another cause of a socket.
    if [ ${#nobody[@]} -gt 0 ]; then
        install -m 644 known.sqlite known-for-all.sqlite
        install -d -o 65534 -g 65534 out.26-nobody
        prefix=(nice "${nobody[@]}")
        trace 'match under nice' "$tool" match "$hash" --store known-for-all.sqlite
        trace 'scan under nice' "$tool" scan evidence --store known-for-all.sqlite --out out.26-nobody
        prefix=()
    fi
    trace scan "$tool" scan evidence --store known.sqlite --out out.26-traced
    sameRecords out.4-1 out.26-traced || problem 'traced, the ledger is another one'
    trace 'scan --resume' "$tool" scan evidence --store known.sqlite --out out.26-traced --resume
    trace hash "$tool" hash "$picture" evidence/hostile/text.png
    trace compare "$tool" compare "$picture" "$vectors/pictures/scenes/forest.jpg"
    trace match "$tool" match "$hash" --store known.sqlite
    trace verify "$tool" verify out.26-traced --evidence
    trace selftest "$tool" selftest --store known.sqlite
    trace 'known import' "$tool" known import "$vectors/lists/known-pdq.txt" "$vectors/lists/known.sha256" --store new.sqlite --list New
    trace 'known add' "$tool" known add "$vectors/unrelated/tree.jpg" --store new.sqlite --list Own
    trace 'known index' "$tool" known index --store new.sqlite
    trace 'known info' "$tool" known info --store new.sqlite
    trace 'known list' "$tool" known list --store new.sqlite
    trace 'known history' "$tool" known history --store new.sqlite
    trace 'known verify' "$tool" known verify --store new.sqlite
    figures+="${figures:+; }strace of $count commands: no socket, connect, bind, listen, accept or io_uring, no other program started"
else
    cannotTry 'strace is missing or may not trace'
fi
end
