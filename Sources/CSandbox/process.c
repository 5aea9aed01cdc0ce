/// Attributes of the calling process, and how it ends.
#include "system.h"

#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

#if defined(__linux__)

#include <sys/prctl.h>
#include <sys/syscall.h>

int sandbox_forbid_new_privileges(void) { return error_unless_zero(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)); }

int sandbox_forbid_inspection(void) { return error_unless_zero(prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)); }

int sandbox_end_with_parent(void) { return error_unless_zero(prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0)); }

#else

int sandbox_forbid_new_privileges(void) { return ENOSYS; }
int sandbox_forbid_inspection(void) { return ENOSYS; }
int sandbox_end_with_parent(void) { return ENOSYS; }

#endif

int sandbox_close_descriptors(int first)
{
#if defined(__linux__) && defined(SYS_close_range)
    if (syscall(SYS_close_range, (unsigned)first, ~0u, 0u) == 0) return 0;
#endif
    long count = sysconf(_SC_OPEN_MAX);
    // Linux before 5.9, and others, know no better; a limit of millions would take seconds.
    if (count < 0 || count > 65536) count = 65536;
    for (int descriptor = first; descriptor < count; descriptor++) close(descriptor);
    return 0;
}

void sandbox_ignore_terminal(void)
{
    static const int signals[] = {SIGINT, SIGQUIT, SIGHUP, SIGTERM, SIGTSTP};
    for (size_t index = 0; index < sizeof signals / sizeof *signals; index++) signal(signals[index], SIG_IGN);
}

static int exit_code_without_memory;

/// The signals that a failed allocation ends in: a trap of Swift's runtime, abort, or a null pointer.
static void exit_if_memory_ran_out(int number)
{
    (void)number;
    if (errno == ENOMEM) _exit(exit_code_without_memory);
    // Returning repeats the fault, and the handler is gone by now.
}

void sandbox_exit_without_memory(int exit_code)
{
    // A stack that overflowed has no room for a handler.
    static char stack[64 * 1024];
    static const int signals[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS};
    exit_code_without_memory = exit_code;
    stack_t alternative = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&alternative, NULL);
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = exit_if_memory_ran_out;
    action.sa_flags = (int)(SA_RESETHAND | SA_ONSTACK);
    for (size_t index = 0; index < sizeof signals / sizeof *signals; index++) sigaction(signals[index], &action, NULL);
}

void sandbox_clear_error_number(void) { errno = 0; }

void sandbox_fill_new_memory(void)
{
#if defined(__GLIBC__) && defined(M_PERTURB)
    // New memory is filled with the complement of this byte.
    (void)mallopt(M_PERTURB, 0xff);
#endif
}
