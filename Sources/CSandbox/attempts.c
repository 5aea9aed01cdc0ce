/// Deeds that a locked-down process must not be able to do. They are harmless where they succeed.
#include "system.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__linux__)
#include <sys/ptrace.h>
#endif

/// Closes a descriptor that should not have been had.
static int close_had(int descriptor)
{
    if (descriptor < 0) return errno;
    close(descriptor);
    return 0;
}

static int attempt_fork(void)
{
    pid_t child = fork();
    if (child < 0) return errno;
    if (child == 0) _exit(0);
    waitpid(child, NULL, 0);
    return 0;
}

static int attempt_execute(void)
{
    char *const arguments[] = {"true", NULL};
    execv("/bin/true", arguments);
    return errno;
}

static int attempt_trace(void)
{
#if defined(__linux__)
    if (ptrace(PTRACE_SEIZE, getppid(), NULL, NULL) != 0) return errno;
    ptrace(PTRACE_DETACH, getppid(), NULL, NULL);
    return 0;
#else
    return ENOSYS;
#endif
}

static int attempt_executable_memory(void)
{
    void *memory = mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANON, -1, 0);
    if (memory == MAP_FAILED) return errno;
    munmap(memory, 4096);
    return 0;
}

static int attempt_raise_limit(void)
{
    struct rlimit limit;
    if (getrlimit(RLIMIT_CPU, &limit) != 0) return errno;
    limit.rlim_cur = limit.rlim_max;
    return error_unless_zero(setrlimit(RLIMIT_CPU, &limit));
}

int sandbox_attempt(SandboxAttempt attempt, int descriptor)
{
    switch (attempt) {
    case SandboxAttemptReadFolder: return close_had(open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    case SandboxAttemptWriteFile: return close_had(open("/dev/null", O_WRONLY | O_CLOEXEC));
    case SandboxAttemptNetworkSocket: return close_had(socket(AF_INET, SOCK_STREAM, 0));
    case SandboxAttemptLocalSocket: return close_had(socket(AF_UNIX, SOCK_STREAM, 0));
    case SandboxAttemptFork: return attempt_fork();
    case SandboxAttemptExecute: return attempt_execute();
    case SandboxAttemptSignalParent: return error_unless_zero(kill(getppid(), SIGCONT));
    case SandboxAttemptTraceParent: return attempt_trace();
    case SandboxAttemptExecutableMemory: return attempt_executable_memory();
    case SandboxAttemptRaiseLimit: return attempt_raise_limit();
    case SandboxAttemptMoveReadingPosition: return lseek(descriptor, 0, SEEK_END) < 0 ? errno : 0;
    }
    return EINVAL;
}
