//! `lock.acquire()` and `guard.release()`; also a guard that `drop` or a block ends.
//! The methods say the same as the routines, in the words of Rust.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(counters: &[SpinLock<u64>; 3], irp: Irp, token: &mut LockToken) {
    let mut first = counters[0].acquire();
    *first += 1;
    first.release();
    let second = counters[1].acquire();
    drop(second);
    {
        *counters[2].acquire() += 1;
    }
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
