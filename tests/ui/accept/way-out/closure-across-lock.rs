//! A closure that completes, called and passed to a function across a section under a lock.
//! It has the token as a parameter, so it does not keep it; an entry point declares one.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{DEVICE_OBJECT, IRP};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(2);

fn each(irp: Irp, token: &mut LockToken, complete: &mut impl FnMut(Irp, &mut LockToken)) {
    complete(irp, token);
}

#[spin_lock_safe]
fn finish(irps: [Irp; 2], token: &mut LockToken) {
    let [first, second] = irps;
    let mut complete = |irp, token: &mut LockToken| IoCompleteRequest(irp, IO_NO_INCREMENT);
    complete(first, token);
    *OPEN.acquire() -= 1;
    each(second, token, &mut complete);
}

#[spin_lock_safe]
unsafe extern "system" fn start_io(_: *mut DEVICE_OBJECT, irp: *mut IRP, token: &mut LockToken) {
    let complete = |irp, token: &mut LockToken| IoCompleteRequest(irp, IO_NO_INCREMENT);
    *OPEN.acquire() -= 1;
    // SAFETY: the I/O manager hands the request over.
    complete(unsafe { Irp::from_raw(irp) }, token);
    *OPEN.acquire() += 1;
}

fn main() {}
