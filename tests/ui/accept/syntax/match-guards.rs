//! A match guard that locks, and one that completes and then is false.
//! A guard runs between the patterns; what it locks is free again before the arm.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(
    open: &SpinLock<u32>,
    code: u32,
    irp: Irp,
    other: &mut Option<Irp>,
    token: &mut LockToken,
) {
    let mut complete_other = || {
        if let Some(irp) = other.take() {
            IoCompleteRequest(irp, IO_NO_INCREMENT);
        }
        false
    };
    match code {
        0 if complete_other() => {}
        0 | 1 if *open.acquire() == code => IoCompleteRequest(irp, IO_NO_INCREMENT),
        n if {
            *open.acquire() += n;
            *open.acquire() > 7
        } =>
        {
            IoCompleteRequest(irp, 1)
        }
        _ => IoCompleteRequest(irp, 2),
    }
}

fn main() {}
