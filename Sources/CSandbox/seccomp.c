/// The filter of system calls.
#include "system.h"

#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__)) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ \
    && __has_include(<linux/seccomp.h>) && __has_include(<linux/filter.h>) && __has_include(<linux/audit.h>)

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
// An argument has 64 bits; the lower 32, which come first, are the ones that an `int` is in.
#define ALLOW_WITHOUT_BITS(name, argument, bits) \
    FOR_CALL(name, 4), LOAD(args[argument]), BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, (bits), 0, 1), KILL, \
        RETURN(SECCOMP_RET_ALLOW)
#define ALLOW_WITH_VALUE(name, argument, value) \
    FOR_CALL(name, 4), LOAD(args[argument]), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (value), 1, 0), KILL, \
        RETURN(SECCOMP_RET_ALLOW)

int sandbox_restrict_system_calls(void)
{
    if (UNDER_SANITIZER) return ENOSYS;
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
        // The bytes of the file, the requests, the answers. No lseek: the parent shares the position.
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
        REFUSE(openat),
        REFUSE(newfstatat),
        REFUSE(readlinkat),
        REFUSE(faccessat),
        REFUSE(ioctl),
        REFUSE(fcntl),
        REFUSE(lseek),
        REFUSE(prctl),
        REFUSE(prlimit64),
        REFUSE(sched_getaffinity),
        REFUSE(sysinfo),
        REFUSE(uname),
#if defined(__x86_64__)
        REFUSE(open),
        REFUSE(stat),
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

int sandbox_restrict_system_calls(void) { return ENOSYS; }

#endif
