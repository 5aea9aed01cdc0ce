#!/usr/bin/env bash
# D.30: no codec opens a file or a socket, or starts a thread or a process, once its worker is locked down.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

begin 30 'codecs are locked in'
mkdir pictures
cp "$vectors"/selftest/* pictures
rm pictures/*.txt
scan out.30 pictures --store known.sqlite --threads 1
expect 'pictures that were not decoded' \
    "$(jq -r 'select(.type == "file" and (.width | not)) | .path' out.30/scan.jsonl | tr '\n' ' ')" ''
formats=$(jq -r 'select(.type == "file") | .format' out.30/scan.jsonl | sort -u)
# A worker says that it is locked down by the call that locks it. What it calls from there on is its reading of the file,
# its answers, its memory, and what the C library asks and is refused.
allowed=' pread64 recvmsg sendmsg read write writev close fstat mmap mprotect munmap mremap madvise brk futex clock_gettime
    gettimeofday getrandom sched_yield getpid gettid rt_sigaction rt_sigprocmask rt_sigreturn sigaltstack restart_syscall
    exit exit_group '
refused=' ioctl fcntl lseek prctl prlimit64 sched_getaffinity sysinfo uname getcpu time getrlimit setrlimit '
if $canTrace; then
    count=0
    for file in pictures/*; do
        rm -rf out.30-traced
        mkdir one && cp "$file" one
        # Libraries take wishes from the environment, which workers do not get.
        run env OPJ_NUM_THREADS=4 OMP_NUM_THREADS=4 strace -f -qq -o calls.trace "$tool" scan one --store known.sqlite --out out.30-traced --threads 1
        rm -r one
        # Every worker that was started, also the one that only tells what locks it down.
        grep -Eo '^[0-9]+ +seccomp\(SECCOMP_SET_MODE_FILTER' calls.trace | cut -d' ' -f1 | sort -u >workers
        [ -s workers ] || problem "${file##*/}: strace saw no worker being locked down"
        while read -r worker; do
            awk -v worker="$worker" '$1 == worker && locked && match($2, /^[a-z_0-9]+\(/) { print substr($2, 1, RLENGTH - 1) }
                $1 == worker && /seccomp\(SECCOMP_SET_MODE_FILTER/ { locked = 1 }' calls.trace
        done <workers | sort | uniq -c >calls
        while read -r number call; do
            case "${allowed//$'\n'/ }" in *" $call "*) continue ;; esac
            case "$refused" in *" $call "*) continue ;; esac
            problem "${file##*/}: $call, $number times"
        done <calls
        grep -q -e "--- SIGSYS" calls.trace && problem "${file##*/}: a call was punished"
        count=$((count + 1))
    done
    figures="$count pictures in $(wc -w <<<"$formats") formats ($(tr '\n' ' ' <<<"$formats" | sed 's/ $//')): no file, socket, thread or process"
else
    cannotTry 'strace is missing or may not trace'
fi
end
