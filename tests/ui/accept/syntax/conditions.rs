//! Guards that are temporaries of conditions: `if`, `while`, `&&`, `||`, `!`, comparisons.
//! A condition's temporaries end before the block runs.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, busy: &SpinLock<bool>, irps: Vec<Irp>, token: &mut LockToken) {
    for irp in irps {
        if *open.acquire() > 1 && !*busy.acquire() || *open.acquire() == *open.acquire() + 1 {
            IoCompleteRequest(irp, IO_NO_INCREMENT);
            continue;
        }
        while *busy.acquire() {
            core::hint::spin_loop();
        }
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
