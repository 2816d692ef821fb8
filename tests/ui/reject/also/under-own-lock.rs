//! A completing function of the driver's own, called under a lock of its own kind.
//! Both are named in `also(..)`, and so are checked as the routines of the rule are.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{DEVICE_OBJECT, IRP};
use spin_lock_safe::{Irp, LockToken, SpinLock, SpinLockGuard, spin_lock_safe};

struct IrqLock<T>(SpinLock<T>);

impl<T> IrqLock<T> {
    fn lock_irq<'a>(&'a self, token: &'a LockToken) -> SpinLockGuard<'a, T> {
        self.0.acquire(token)
    }
}

fn my_complete(irp: Irp, token: &mut LockToken) {
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

static DONE: IrqLock<u32> = IrqLock(SpinLock::new(0));

#[spin_lock_safe(also(my_complete, IrqLock::lock_irq))]
unsafe extern "system" fn start_io(_: *mut DEVICE_OBJECT, irp: *mut IRP) {
    let mut done = DONE.lock_irq();
    *done += 1;
    // SAFETY: the I/O manager hands the request over.
    my_complete(unsafe { Irp::from_raw(irp) });
    drop(done);
}

fn main() {}
