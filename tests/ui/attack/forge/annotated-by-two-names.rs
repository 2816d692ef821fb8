//! The attribute under two names, of which the second knows a function more.
//! The second would make a second token, for which no lock is held.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{DEVICE_OBJECT, IRP};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe, spin_lock_safe as second};

static OPEN: SpinLock<u32> = SpinLock::new(0);

fn done(irp: Irp, token: &mut LockToken) {
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

#[spin_lock_safe]
#[second(also(&mut done))]
unsafe extern "system" fn read(_device: *mut DEVICE_OBJECT, irp: *mut IRP, token: &mut LockToken) {
    // SAFETY: the I/O manager hands the request over.
    let irp = unsafe { Irp::from_raw(irp) };
    let open = OPEN.acquire();
    done(irp);
    drop(open);
}

fn main() {}
