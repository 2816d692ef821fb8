//! Attributes on statements, expressions and arms of the body.
//! They stay where they are; what `cfg` takes out is gone with its calls.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    #[allow(unused_variables)]
    let guard = open.acquire();
    #[cfg(any())]
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    drop(guard);
    #[allow(clippy::match_single_binding)]
    match 0 {
        #[cfg(any())]
        1 => IoCompleteRequest(irp, IO_NO_INCREMENT),
        _ => {}
    }
    #[cfg(all())]
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
