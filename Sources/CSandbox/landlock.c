/// Landlock: no file system, and where the kernel can, no network and no signals.
#include "system.h"

#if defined(__linux__)

#include <sys/syscall.h>
#include <unistd.h>

// The numbers are the same on all architectures. They and the rights are spelled out, for the kernel that runs may be newer
// than the headers of the one that builds.
enum { CREATE_RULESET = 444, RESTRICT_SELF = 446 };
enum { ASK_FOR_VERSION = 1 };

/// `struct landlock_ruleset_attr`, as of version 6.
struct ruleset {
    uint64_t file_rights;
    uint64_t network_rights;
    uint64_t scopes;
};

int sandbox_restrict_file_system(void)
{
    long version = syscall(CREATE_RULESET, NULL, 0, ASK_FOR_VERSION);
    if (version < 0) return errno;
    // What a rule set handles and no rule allows is forbidden. Bits 0 to 12: execute, write, read, and each kind of making
    // and removing. Later versions: 13 linking and renaming, 14 cutting short, 15 commands to devices.
    struct ruleset rules = {.file_rights = 0x1FFF};
    size_t size = sizeof rules.file_rights;
    if (version >= 2) rules.file_rights |= 1u << 13;
    if (version >= 3) rules.file_rights |= 1u << 14;
    if (version >= 5) rules.file_rights |= 1u << 15;
    if (version >= 4) {
        // TCP: bind, connect.
        rules.network_rights = 3;
        size = 2 * sizeof(uint64_t);
    }
    if (version >= 6) {
        // Abstract sockets and signals of processes outside.
        rules.scopes = 3;
        size = sizeof rules;
    }
    int descriptor = (int)syscall(CREATE_RULESET, &rules, size, 0);
    if (descriptor < 0) return errno;
    int error = error_unless_zero((int)syscall(RESTRICT_SELF, descriptor, 0));
    close(descriptor);
    return error;
}

#else

int sandbox_restrict_file_system(void) { return ENOSYS; }

#endif
