//! A helper and an entry point that name their token `no_spin_lock_held`.
//! rustc's errors then say in both what they say of a token without a name.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::IRP;
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

static DONE: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
fn complete(irp: Irp, no_spin_lock_held: &mut LockToken) {
    *DONE.acquire() += 1;
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

#[spin_lock_safe]
pub unsafe extern "C" fn dispatch(irp: *mut IRP, no_spin_lock_held: &mut LockToken) {
    // SAFETY: the I/O manager hands over a request to complete.
    complete(unsafe { Irp::from_raw(irp) }, no_spin_lock_held);
}

fn main() {}
