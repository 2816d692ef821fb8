//! `IoAcquireCancelSpinLock` and `IoReleaseCancelSpinLock`, then a completion.
//! The cancel lock counts as any other; its guard is released by name or dropped.

use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoCompleteRequest, IoReleaseCancelSpinLock,
};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn give_up(mut irp: Irp, token: &mut LockToken) {
    let cancel = IoAcquireCancelSpinLock();
    irp.set_information(0);
    IoReleaseCancelSpinLock(cancel);
    {
        let _cancel = IoAcquireCancelSpinLock();
    }
    IoAcquireCancelSpinLock().release();
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
