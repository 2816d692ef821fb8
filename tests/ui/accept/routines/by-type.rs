//! `SpinLock::acquire(&lock)` and `<SpinLock<T>>::acquire(&lock)`.
//! A method may be called by the path of its type; the token comes last there, too.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    *SpinLock::acquire(open) -= 1;
    *<SpinLock<u32>>::acquire(open) -= 1;
    drop(SpinLock::acquire_at_dpc_level(open));
    drop(SpinLock::<u32>::try_acquire_at_dpc_level(open));
    drop(spin_lock_safe::SpinLock::acquire_sole(open));
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
