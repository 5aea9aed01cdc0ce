/// The filter of system calls.
#include "system.h"

#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__)) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ \
    && __has_include(<linux/seccomp.h>) && __has_include(<linux/filter.h>) && __has_include(<linux/audit.h>)

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#else
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

// Linux 4.14; older ones end the thread, which is the only one.
#ifndef SECCOMP_RET_KILL_PROCESS
#define SECCOMP_RET_KILL_PROCESS 0x80000000U
#endif

#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define RETURN(value) BPF_STMT(BPF_RET | BPF_K, (value))
#define KILL RETURN(SECCOMP_RET_KILL_PROCESS)
/// The next `count` instructions are for this call only.
#define FOR_CALL(name, count) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_##name, 0, (count))

#define ALLOW(name) FOR_CALL(name, 1), RETURN(SECCOMP_RET_ALLOW)
#define REFUSE(name) FOR_CALL(name, 1), RETURN(SECCOMP_RET_ERRNO | EPERM)
#define ALLOW_IF(condition, name) \
    FOR_CALL(name, 1), RETURN((condition) ? SECCOMP_RET_ALLOW : (SECCOMP_RET_ERRNO | EPERM))
// An argument has 64 bits; the lower 32, which come first, are the ones that an `int` is in.
#define ALLOW_WITHOUT_BITS(name, argument, bits) \
    FOR_CALL(name, 4), LOAD(args[argument]), BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, (bits), 0, 1), KILL, \
        RETURN(SECCOMP_RET_ALLOW)
#define ALLOW_WITH_VALUE(name, argument, value) \
    FOR_CALL(name, 4), LOAD(args[argument]), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (value), 1, 0), KILL, \
        RETURN(SECCOMP_RET_ALLOW)

/// The call with this number; no call has the other one, so that without the condition it is as any that is not named.
#define ALLOW_NUMBER_IF(condition, number) \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (condition) ? (uint32_t)(number) : UINT32_MAX, 0, 1), \
        RETURN(SECCOMP_RET_ALLOW)

/// Opening with one of these can change a file.
enum { OPEN_TO_WRITE = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND };

// The numbers of Landlock, which older headers do not have.
enum { LANDLOCK_CREATE_RULESET = 444, LANDLOCK_RESTRICT_SELF = 446 };

int sandbox_restrict_system_calls(SandboxTask task)
{
    if (UNDER_SANITIZER) return ENOSYS;
    const int opens = task == SandboxTaskOpen;
    const int seeks = task != SandboxTaskDecode;
    struct sock_filter instructions[] = {
        // Call numbers mean nothing without the architecture: the same process can call as a 32-bit one.
        LOAD(arch),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0),
        KILL,
        LOAD(nr),
#if defined(__x86_64__)
        // The x32 calls, which are the others with a bit set.
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
        KILL,
#endif
        // The bytes of the file, the requests, the answers. A decoder gets no lseek: the parent shares the position.
        ALLOW(pread64),
        ALLOW(recvmsg),
        ALLOW(sendmsg),
        ALLOW(read),
        ALLOW(write),
        ALLOW(writev),
        ALLOW(close),
        ALLOW(fstat),

        // Memory, never executable.
        ALLOW_WITHOUT_BITS(mmap, 2, PROT_EXEC),
        ALLOW_WITHOUT_BITS(mprotect, 2, PROT_EXEC),
        ALLOW(munmap),
        ALLOW(mremap),
        ALLOW(madvise),
        ALLOW(brk),

        // What languages and their libraries need to run at all.
        ALLOW(futex),
        ALLOW(clock_gettime),
        ALLOW(gettimeofday),
        ALLOW(getrandom),
        ALLOW(sched_yield),
        ALLOW(getpid),
        ALLOW(gettid),
        ALLOW(rt_sigaction),
        ALLOW(rt_sigprocmask),
        ALLOW(rt_sigreturn),
        ALLOW(sigaltstack),
        ALLOW(restart_syscall),
        // abort raises its signal so. No other process can be meant.
        ALLOW_WITH_VALUE(tgkill, 0, (uint32_t)getpid()),
        ALLOW(exit),
        ALLOW(exit_group),

        // Where the C library looks around and copes with a refusal.
        FOR_CALL(openat, 4),
        LOAD(args[2]),
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, OPEN_TO_WRITE, 0, 1),
        RETURN(SECCOMP_RET_ERRNO | EPERM),
        RETURN(opens ? SECCOMP_RET_ALLOW : (SECCOMP_RET_ERRNO | EPERM)),
        ALLOW_IF(opens, newfstatat),
        REFUSE(readlinkat),
        REFUSE(faccessat),
        REFUSE(ioctl),
        REFUSE(fcntl),
        ALLOW_IF(seeks, lseek),
        REFUSE(prctl),
        REFUSE(prlimit64),
        REFUSE(sched_getaffinity),
        REFUSE(sysinfo),
        REFUSE(uname),
#if defined(__x86_64__)
        FOR_CALL(open, 4),
        LOAD(args[1]),
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, OPEN_TO_WRITE, 0, 1),
        RETURN(SECCOMP_RET_ERRNO | EPERM),
        RETURN(opens ? SECCOMP_RET_ALLOW : (SECCOMP_RET_ERRNO | EPERM)),
        ALLOW_IF(opens, stat),
        REFUSE(lstat),
        REFUSE(access),
        REFUSE(readlink),
        REFUSE(time),
        REFUSE(getrlimit),
        REFUSE(setrlimit),
#endif
#if defined(__NR_statx)
        REFUSE(statx),
#endif
#if defined(__NR_getcpu)
        REFUSE(getcpu),
#endif
        // Libraries make paths absolute; and what the process binds itself with once more.
        ALLOW_NUMBER_IF(opens, __NR_getcwd),
        ALLOW_NUMBER_IF(opens, __NR_seccomp),
        ALLOW_NUMBER_IF(opens, LANDLOCK_CREATE_RULESET),
        ALLOW_NUMBER_IF(opens, LANDLOCK_RESTRICT_SELF),
        KILL,
    };
    struct sock_fprog program = {
        .len = (unsigned short)(sizeof instructions / sizeof *instructions),
        .filter = instructions,
    };
    // For all threads at once, should there be others.
    long result = syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program);
    // A positive result is a thread that could not be bound.
    return result == 0 ? 0 : result > 0 ? EBUSY : errno;
}

#else

int sandbox_restrict_system_calls(SandboxTask task) { return (void)task, ENOSYS; }

#endif
