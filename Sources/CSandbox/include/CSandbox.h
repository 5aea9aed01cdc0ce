/// What a worker process needs of the system and Swift cannot say: locking itself down, being started, and being handed an
/// open file.
///
/// It exists because the system's filters are tables of macros, and control messages are built by macros. It is thin: each
/// function does one thing to one mechanism and says whether it is in force; which of them a process wants, with what
/// numbers, and what follows if one is missing, is decided in Swift.
///
/// Unless said otherwise a function returns 0, or the number of the error: ENOSYS where the system has no such mechanism.
/// Nothing is global but the handlers of `sandbox_exit_without_memory`.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#pragma clang assume_nonnull begin

// MARK: - Locking the calling process down

/// Bounds the address space to what is in use now and `byte_count` more (RLIMIT_AS): allocations beyond it fail.
int sandbox_limit_memory(uint64_t byte_count);

/// Lets no file grow (RLIMIT_FSIZE), no core be written (RLIMIT_CORE), and no descriptor be `descriptor_count` or more
/// (RLIMIT_NOFILE).
int sandbox_limit_files(uint32_t descriptor_count);

/// Lets no process be started (RLIMIT_NPROC). It does not bind root.
int sandbox_limit_processes(void);

/// Programs that are run gain no rights, now or later (PR_SET_NO_NEW_PRIVS). The next two need it.
int sandbox_forbid_new_privileges(void);

/// No other process of the user may look into this one's memory (PR_SET_DUMPABLE).
int sandbox_forbid_inspection(void);

/// Takes the whole file system away, and where the kernel can, TCP, foreign sockets and signals too (Landlock). Files
/// that are open stay so.
int sandbox_restrict_file_system(void);

/// What a process is to do that binds itself.
typedef enum __attribute__((enum_extensibility(closed))) SandboxTask {
    /// To decode what is handed to it.
    SandboxTaskDecode,
    /// To open files for reading, and then to bind itself to the next.
    SandboxTaskOpen,
    /// To read what it has open, also by libraries that move the reading position.
    SandboxTaskReadOpenFiles,
} SandboxTask;

/// Lets through only the system calls that the task and answering need (seccomp): memory that is not executable, reading
/// and writing what is open, clocks, random numbers, signals to itself, ending. Calls by which libraries look around get
/// EPERM; any other ends the process with SIGSYS. To be called last, for it forbids the calls above; a process that was bound
/// to open files can be bound once more.
int sandbox_restrict_system_calls(SandboxTask task);

// MARK: - Living and ending

/// Has the process killed when the thread that started it ends (PR_SET_PDEATHSIG).
int sandbox_end_with_parent(void);

/// Closes all descriptors from `first` on.
int sandbox_close_descriptors(int first);

/// Ignores what a terminal sends to all processes of a command, and the polite requests to end: the parent decides.
void sandbox_ignore_terminal(void);

/// Has the process exit with `exit_code` where it would crash because memory ran out; any other crash stays what it is.
///
/// That shows in the error number, which a failed allocation sets to ENOMEM: set it to 0 before a piece of work.
void sandbox_exit_without_memory(int exit_code);

/// Sets the error number of the thread.
void sandbox_clear_error_number(void);

/// Fills allocated memory with zeros from now on: what a library takes from memory that it never wrote is the same in each
/// run, whatever the process did before. Blocks of up to about 1,000 bytes can come from a cache that the C library does not
/// fill. Does nothing where the C library cannot.
void sandbox_fill_new_memory(void);

// MARK: - From outside

/// Ends `process` with SIGXCPU when it has used `seconds` more of processor time than it has by now (RLIMIT_CPU).
int sandbox_limit_processor_time(pid_t process, uint64_t seconds);

/// Ends `process`, which can do nothing about it, when it has used `seconds` of processor time in all (the hard limit of
/// RLIMIT_CPU). Only root can lengthen that.
int sandbox_limit_lifetime(pid_t process, uint64_t seconds);

/// The processor time that `process` has used.
int sandbox_processor_time(pid_t process, uint64_t *nanoseconds);

// MARK: - The calling process

/// Lets the calling process have as many descriptors as it may ask for, up to 65,536; `count` is how many it may have then.
int process_raise_descriptors(uint64_t *count);

// MARK: - Trying what should not work

/// What a locked-down process is tried with.
typedef enum __attribute__((enum_extensibility(closed))) SandboxAttempt {
    SandboxAttemptReadFolder,
    SandboxAttemptWriteFile,
    SandboxAttemptNetworkSocket,
    SandboxAttemptLocalSocket,
    SandboxAttemptFork,
    SandboxAttemptExecute,
    SandboxAttemptSignalParent,
    SandboxAttemptTraceParent,
    SandboxAttemptExecutableMemory,
    SandboxAttemptRaiseLimit,
    SandboxAttemptMoveReadingPosition,
} SandboxAttempt;

/// Tries it, on `descriptor` where it is about one. 0 says that it worked. The process may not live to return.
int sandbox_attempt(SandboxAttempt attempt, int descriptor);

// MARK: - Processes and messages

/// Where a started process finds its end of the channel.
enum { CHANNEL_DESCRIPTOR = 3 };

/// Makes two connected sockets, to be closed in programs that are run.
int channel_create(int *first, int *second);

/// Runs the program at `path` with `channel` as its descriptor `CHANNEL_DESCRIPTOR`, nothing on the standard ones, no
/// blocked signals, and Swift's own crash reports off. `arguments` holds `argument_count` texts, each with a NUL after it.
int channel_spawn(
    const char *path, const char *arguments, size_t argument_count, int channel, pid_t *process);

/// Sends `count` bytes, and with them `descriptor` unless it is negative. Never raises SIGPIPE.
int channel_send(int channel, const void *bytes, size_t count, int descriptor);

/// Waits for bytes and puts up to `capacity` of them into `bytes`; returns how many, 0 if the other side has closed, or the
/// negative number of an error. A descriptor that comes along goes to `descriptor`, which is else left alone; where that is
/// null, none is taken.
ssize_t channel_receive(int channel, void *bytes, size_t capacity, int *_Nullable descriptor);

#pragma clang assume_nonnull end
