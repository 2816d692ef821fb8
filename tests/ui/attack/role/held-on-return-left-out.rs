//! What a routine leaves its lock to, left out by `#[cfg]`.
//! The system relies on the lock, and the routine returns without it.

use spin_lock_safe::sys::PIO_CSQ;
use spin_lock_safe::{SpinLock, spin_lock_safe};

static QUEUE: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe(IO_CSQ_ACQUIRE_LOCK)]
unsafe extern "system" fn acquire_lock(_: PIO_CSQ, #[cfg(any())] irql: spin_lock_safe::HeldOnReturn<'_>) {
    *QUEUE.acquire() += 1;
}

fn main() {}
