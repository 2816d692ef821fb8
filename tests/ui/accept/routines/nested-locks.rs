//! Two locks held together, released in both orders, and three in a mixed one.
//! Any order is right: the token keeps the IRQL to go back to, no guard does.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(outer: &SpinLock<u32>, inner: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let (a, b) = (outer.acquire(), inner.acquire());
    b.release();
    a.release();
    let (a, b) = (outer.acquire(), inner.acquire_at_dpc_level());
    a.release();
    b.release();
    let a = outer.acquire();
    let cancel = IoAcquireCancelSpinLock();
    let b = inner.acquire();
    cancel.release();
    a.release();
    b.release();
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
