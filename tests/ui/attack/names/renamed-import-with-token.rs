//! The renamed `IoCompleteRequest`, with the token given by hand.
//! The types do not go by names.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest as done};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let _open = open.acquire();
    done(token, irp, IO_NO_INCREMENT);
}

fn main() {}
