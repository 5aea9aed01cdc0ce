/// Resource limits, of the calling process and of another one.
#include "system.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#if defined(__linux__)

/// Lowers a limit, for good; one that is lower already stays.
static int lower(int resource, rlim_t value)
{
    struct rlimit limit;
    if (getrlimit(resource, &limit) != 0) return errno;
    if (limit.rlim_max != RLIM_INFINITY && limit.rlim_max < value) value = limit.rlim_max;
    limit.rlim_cur = value;
    limit.rlim_max = value;
    return error_unless_zero(setrlimit(resource, &limit));
}

/// The size of the address space in bytes: the first number in /proc/self/statm, in pages.
static int address_space(uint64_t *byte_count)
{
    char text[128];
    int descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return errno;
    ssize_t count = read(descriptor, text, sizeof text - 1);
    int error = count < 0 ? errno : 0;
    close(descriptor);
    if (error != 0) return error;
    text[count] = 0;
    unsigned long long pages;
    if (sscanf(text, "%llu", &pages) != 1) return EINVAL;
    *byte_count = (uint64_t)pages * (uint64_t)sysconf(_SC_PAGESIZE);
    return 0;
}

int sandbox_limit_memory(uint64_t byte_count)
{
    if (UNDER_SANITIZER) return ENOSYS;
    uint64_t used;
    int error = address_space(&used);
    return error != 0 ? error : lower(RLIMIT_AS, used + byte_count);
}

int sandbox_limit_files(uint32_t descriptor_count)
{
    int error = lower(RLIMIT_FSIZE, 0);
    if (error == 0) error = lower(RLIMIT_CORE, 0);
    return error != 0 ? error : lower(RLIMIT_NOFILE, descriptor_count);
}

int sandbox_limit_processes(void) { return lower(RLIMIT_NPROC, 0); }

static int processor_time(pid_t process, struct timespec *used)
{
    clockid_t clock;
    int error = clock_getcpuclockid(process, &clock);
    if (error != 0) return error;
    return error_unless_zero(clock_gettime(clock, used));
}

int sandbox_processor_time(pid_t process, uint64_t *nanoseconds)
{
    struct timespec used;
    int error = processor_time(process, &used);
    if (error == 0) *nanoseconds = (uint64_t)used.tv_sec * 1000000000u + (uint64_t)used.tv_nsec;
    return error;
}

int sandbox_limit_lifetime(pid_t process, uint64_t seconds)
{
    struct rlimit limit;
    if (prlimit(process, RLIMIT_CPU, NULL, &limit) != 0) return errno;
    if (limit.rlim_max > seconds) limit.rlim_max = (rlim_t)seconds;
    if (limit.rlim_cur > limit.rlim_max) limit.rlim_cur = limit.rlim_max;
    return error_unless_zero(prlimit(process, RLIMIT_CPU, &limit, NULL));
}

int sandbox_limit_processor_time(pid_t process, uint64_t seconds)
{
    struct timespec used;
    int error = processor_time(process, &used);
    if (error != 0) return error;
    struct rlimit limit;
    if (prlimit(process, RLIMIT_CPU, NULL, &limit) != 0) return errno;
    // One more for the part of a second that is used by now.
    limit.rlim_cur = (rlim_t)used.tv_sec + seconds + 1;
    if (limit.rlim_cur > limit.rlim_max) limit.rlim_cur = limit.rlim_max;
    return error_unless_zero(prlimit(process, RLIMIT_CPU, &limit, NULL));
}

#else

int sandbox_processor_time(pid_t process, uint64_t *nanoseconds) { return (void)process, (void)nanoseconds, ENOSYS; }
int sandbox_limit_lifetime(pid_t process, uint64_t seconds) { return (void)process, (void)seconds, ENOSYS; }
int sandbox_limit_memory(uint64_t byte_count) { return (void)byte_count, ENOSYS; }
int sandbox_limit_files(uint32_t descriptor_count) { return (void)descriptor_count, ENOSYS; }
int sandbox_limit_processes(void) { return ENOSYS; }
int sandbox_limit_processor_time(pid_t process, uint64_t seconds) { return (void)process, (void)seconds, ENOSYS; }

#endif

int process_raise_descriptors(uint64_t *count)
{
    struct rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return errno;
    // Some systems state no limit and refuse what is beyond one all the same.
    rlim_t wanted = limit.rlim_max < 65536 ? limit.rlim_max : 65536;
    if (limit.rlim_cur < wanted) {
        struct rlimit raised = {.rlim_cur = wanted, .rlim_max = limit.rlim_max};
        if (setrlimit(RLIMIT_NOFILE, &raised) == 0) limit = raised;
    }
    *count = (uint64_t)limit.rlim_cur;
    return 0;
}
