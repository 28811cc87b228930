#pragma once

// Counts what the process allocates, by standing in for the C library's allocator. Linked into the
// benchmark alone. Under a sanitizer, which has an allocator of its own, both stay 0.

// Bytes asked for, and calls made, since the process began.
unsigned long allocated_bytes(void);
unsigned long allocation_calls(void);
