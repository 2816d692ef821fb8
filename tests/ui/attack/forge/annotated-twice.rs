//! An entry point goes through the attribute twice, the second time with a function more.
//! The second time would make a second token, for which no lock is held.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{DEVICE_OBJECT, IRP};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

fn done(irp: Irp, token: &mut LockToken) {
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

struct Disk;

#[spin_lock_safe]
mod disk {
    use super::*;

    #[spin_lock_safe(also(&mut done))]
    impl Disk {
        unsafe extern "system" fn read(
            _device: *mut DEVICE_OBJECT,
            irp: *mut IRP,
            token: &mut LockToken,
        ) {
            // SAFETY: the I/O manager hands the request over.
            let irp = unsafe { Irp::from_raw(irp) };
            let open = OPEN.acquire();
            done(irp);
            drop(open);
        }
    }
}

fn main() {}
