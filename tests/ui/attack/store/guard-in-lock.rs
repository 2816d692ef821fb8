//! A guard is parked as the value of another lock, which is then released.
//! The other lock owns it and is dropped after the completion.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let parked = SpinLock::new(None);
    *parked.acquire() = Some(open.acquire());
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
