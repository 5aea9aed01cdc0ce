/// Starting a process, and messages to it that carry an open file.
#include "system.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

// Systems without these close descriptors and silence SIGPIPE in other ways; see `channel_create`.
#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0
#endif
#ifndef MSG_CMSG_CLOEXEC
#define MSG_CMSG_CLOEXEC 0
#endif

extern char **environ;

int channel_create(int *first, int *second)
{
    int ends[2];
#if defined(SOCK_CLOEXEC)
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return errno;
#else
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) return errno;
    for (int end = 0; end < 2; end++) fcntl(ends[end], F_SETFD, FD_CLOEXEC);
#endif
#if defined(SO_NOSIGPIPE)
    int yes = 1;
    for (int end = 0; end < 2; end++) setsockopt(ends[end], SOL_SOCKET, SO_NOSIGPIPE, &yes, sizeof yes);
#endif
    *first = ends[0];
    *second = ends[1];
    return 0;
}

/// Whether a worker gets a variable: those of this project, of the loader, and of sanitizers. Not those that libraries
/// of codecs read, some of which would have them start threads.
static bool is_for_workers(const char *variable)
{
    static const char *const beginnings[] = {"KNOWNMEDIA_", "LD_", "DYLD_", "ASAN_", "TSAN_", "UBSAN_", "LLVM_PROFILE_"};
    for (size_t index = 0; index < sizeof beginnings / sizeof *beginnings; index++)
        if (strncmp(variable, beginnings[index], strlen(beginnings[index])) == 0) return true;
    return false;
}

/// What a worker gets of the environment, with Swift's crash reports off: they would start a process and write to the
/// terminal.
static char **make_environment(void)
{
    static char setting[] = "SWIFT_BACKTRACE=enable=no";
    size_t count = 0;
    while (environ[count] != NULL) count++;
    char **variables = malloc((count + 2) * sizeof *variables);
    if (variables == NULL) return NULL;
    size_t kept = 0;
    variables[kept++] = setting;
    for (size_t index = 0; index < count; index++)
        if (is_for_workers(environ[index])) variables[kept++] = environ[index];
    variables[kept] = NULL;
    return variables;
}

/// The texts in `arguments` as a list of pointers that ends with a null.
static char **make_arguments(const char *arguments, size_t count)
{
    char **list = malloc((count + 1) * sizeof *list);
    if (list == NULL) return NULL;
    for (size_t index = 0; index < count; index++) {
        list[index] = (char *)arguments;
        arguments += strlen(arguments) + 1;
    }
    list[count] = NULL;
    return list;
}

static int set_files(posix_spawn_file_actions_t *actions, int channel)
{
    // The channel first, for it may stand in the place of a standard one. Onto itself, it is merely kept open.
    int error = posix_spawn_file_actions_adddup2(actions, channel, CHANNEL_DESCRIPTOR);
    for (int standard = 0; standard < 3 && error == 0; standard++)
        error = posix_spawn_file_actions_addopen(
            actions, standard, "/dev/null", standard == 0 ? O_RDONLY : O_WRONLY, 0);
    return error;
}

static int set_signals(posix_spawnattr_t *attributes)
{
    // Threads of a queue block most signals, and the limit of processor time works by one.
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    int error = posix_spawnattr_setsigmask(attributes, &none);
    if (error == 0) error = posix_spawnattr_setsigdefault(attributes, &all);
    if (error == 0) error = posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    return error;
}

int channel_spawn(const char *path, const char *arguments, size_t argument_count, int channel, pid_t *process)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    int error = posix_spawn_file_actions_init(&actions);
    if (error != 0) return error;
    error = posix_spawnattr_init(&attributes);
    if (error != 0) {
        posix_spawn_file_actions_destroy(&actions);
        return error;
    }
    char **list = make_arguments(arguments, argument_count);
    char **environment = make_environment();
    error = list == NULL || environment == NULL ? ENOMEM : set_files(&actions, channel);
    if (error == 0) error = set_signals(&attributes);
    if (error == 0) error = posix_spawn(process, path, &actions, &attributes, list, environment);
    free(environment);
    free(list);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

/// Room for the control message of one descriptor, aligned as its header must be.
union control {
    struct cmsghdr header;
    char bytes[CMSG_SPACE(sizeof(int))];
};

int channel_send(int channel, const void *bytes, size_t count, int descriptor)
{
    union control control;
    memset(&control, 0, sizeof control);
    const char *next = bytes;
    while (count > 0) {
        struct iovec part = {.iov_base = (void *)next, .iov_len = count};
        struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
        if (descriptor >= 0) {
            message.msg_control = control.bytes;
            message.msg_controllen = sizeof control.bytes;
            struct cmsghdr *header = CMSG_FIRSTHDR(&message);
            header->cmsg_level = SOL_SOCKET;
            header->cmsg_type = SCM_RIGHTS;
            header->cmsg_len = CMSG_LEN(sizeof descriptor);
            memcpy(CMSG_DATA(header), &descriptor, sizeof descriptor);
        }
        ssize_t sent = sendmsg(channel, &message, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent < 0) return errno;
        descriptor = -1;
        next += sent;
        count -= (size_t)sent;
    }
    return 0;
}

ssize_t channel_receive(int channel, void *bytes, size_t capacity, int *descriptor)
{
    union control control;
    struct iovec part = {.iov_base = bytes, .iov_len = capacity};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
    // Without room for them, the system drops descriptors that come along.
    if (descriptor != NULL) {
        message.msg_control = control.bytes;
        message.msg_controllen = sizeof control.bytes;
    }
    ssize_t received;
    do {
        received = recvmsg(channel, &message, MSG_CMSG_CLOEXEC);
    } while (received < 0 && errno == EINTR);
    if (received < 0) return -errno;
    struct cmsghdr *header = descriptor == NULL ? NULL : CMSG_FIRSTHDR(&message);
    if (header != NULL && header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_RIGHTS
        && header->cmsg_len == CMSG_LEN(sizeof *descriptor))
        memcpy(descriptor, CMSG_DATA(header), sizeof *descriptor);
    return received;
}
