//! A macro of the user's named as a routine, which completes with the token it is given.
//! Whatever it is called, the completion needs the token exclusively.

use spin_lock_safe::{Irp, LockToken, SpinLock, ddi, spin_lock_safe};

macro_rules! KeReleaseSpinLock {
    ($token:expr, $irp:expr) => {
        ddi::IoCompleteRequest($token, $irp, ddi::IO_NO_INCREMENT)
    };
}

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let guard = open.acquire();
    KeReleaseSpinLock!(token, irp);
    guard.release();
}

fn main() {}
