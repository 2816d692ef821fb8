//! `if`, `else if`, `else` and `match` arms of which each releases before it completes.
//! The count is kept for every path by itself.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(state: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut guard = state.acquire();
    if *guard == 0 {
        guard.release();
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    } else if *guard == 1 {
        *guard = 0;
        drop(guard);
        IoCompleteRequest(irp, 1);
    } else {
        match *guard {
            2 => {
                drop(guard);
                IoCompleteRequest(irp, 2);
            }
            _ => {
                *guard = 2;
                guard.release();
                IoCompleteRequest(irp, IO_NO_INCREMENT)
            }
        }
    }
}

fn main() {}
