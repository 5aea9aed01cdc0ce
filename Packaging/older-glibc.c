/* What glibc has in 2.35 and 2.36 and the linked archives call, for machines with glibc 2.34: Red Hat 9, Amazon Linux 2023, Ubuntu 22.04.
 *
 * The linker is told to take these functions in place of those (--wrap). All else that is linked has been in glibc since 2.34 or
 * longer, so what is made on Debian 12 runs on those machines, too. On what has no glibc, or an older one, there is nothing to do.
 */
#define _GNU_SOURCE
#include <stdint.h>
#include <stdlib.h>

#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 35)

#include <dlfcn.h>
#include <errno.h>
#include <link.h>
#include <sys/random.h>

/* The versions of these two that every glibc of the architecture has. Newer ones differ in that errno is not set. */
#if defined(__x86_64__)
#define FIRST "GLIBC_2.2.5"
#else
#define FIRST "GLIBC_2.17"
#endif
__asm__(".symver first_hypot, hypot@" FIRST);
__asm__(".symver first_hypotf, hypotf@" FIRST);
double first_hypot(double x, double y);
float first_hypotf(float x, float y);

double __wrap_hypot(double x, double y) { return first_hypot(x, y); }
float __wrap_hypotf(float x, float y) { return first_hypotf(x, y); }

/* A random number, from the system and from nowhere else. */
uint32_t __wrap_arc4random(void) {
    uint32_t number;
    while (getrandom(&number, sizeof number, 0) != (ssize_t)sizeof number) {
        if (errno != EINTR) abort();
    }
    return number;
}

/* Which program or library has the instruction at an address, and where its table for unwinding the stack is. The unwinder of the
 * compiler's runtime asks that when something is thrown in C++. */
struct search {
    uintptr_t address;
    struct dl_find_object *found;
};

static int examine(struct dl_phdr_info *object, size_t size, void *context) {
    (void)size;
    struct search *search = context;
    const void *table = NULL;
    uintptr_t start = UINTPTR_MAX, end = 0;
    int has_address = 0;
    for (int number = 0; number < object->dlpi_phnum; number++) {
        const ElfW(Phdr) *segment = &object->dlpi_phdr[number];
        uintptr_t first = object->dlpi_addr + segment->p_vaddr, last = first + segment->p_memsz;
        if (segment->p_type == PT_GNU_EH_FRAME) table = (const void *)first;
        if (segment->p_type != PT_LOAD) continue;
        if (first < start) start = first;
        if (last > end) end = last;
        if (search->address >= first && search->address < last) has_address = 1;
    }
    if (!has_address || !table) return 0;
    search->found->dlfo_flags = 0;
    search->found->dlfo_map_start = (void *)start;
    search->found->dlfo_map_end = (void *)end;
    search->found->dlfo_link_map = NULL;
    search->found->dlfo_eh_frame = (void *)(uintptr_t)table;
    return 1;
}

int __wrap__dl_find_object(void *address, struct dl_find_object *found) {
    struct search search = {(uintptr_t)address, found};
    return dl_iterate_phdr(examine, &search) ? 0 : -1;
}

#endif
