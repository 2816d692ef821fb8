//! One `if` for both: the guard lives in its block only.
//! What belongs together stands together.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, shared: bool, irp: Irp, token: &mut LockToken) -> Option<Irp> {
    if shared {
        *open.acquire() += 1;
        return Some(irp);
    }
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    None
}

fn main() {}
