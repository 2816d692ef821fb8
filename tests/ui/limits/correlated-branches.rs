//! The lock is taken `if shared`, and the request completed `if !shared`.
//! The compiler does not compare conditions. Way out: let the guard's scope show it.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, shared: bool, irp: Irp, token: &mut LockToken) -> Option<Irp> {
    let mut held = None;
    if shared {
        held = Some(open.acquire());
    }
    if !shared {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
        return None;
    }
    **held.as_mut()? += 1;
    Some(irp)
}

fn main() {}
