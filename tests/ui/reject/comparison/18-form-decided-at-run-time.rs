//! One of two forms of acquire is chosen at run time, and only one of the two is released.
//! The guards are in an `enum`.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{NTSTATUS, STATUS_SUCCESS};
use spin_lock_safe::{
    DeviceObject, DpcSpinLockGuard, Irp, SpinLock, SpinLockGuard, spin_lock_safe,
};

static LOG: SpinLock<Vec<usize>> = SpinLock::new(Vec::new());

enum Held<'a> {
    Raised(SpinLockGuard<'a, Vec<usize>>),
    AtDpcLevel(DpcSpinLockGuard<'a, Vec<usize>>),
}

#[spin_lock_safe(DRIVER_DISPATCH)]
unsafe extern "system" fn read(_: &DeviceObject, mut irp: Irp) -> NTSTATUS {
    let is_at_dispatch_level = irp.information() == 0;
    let mut held = if is_at_dispatch_level {
        Held::AtDpcLevel(LOG.acquire_at_dpc_level())
    } else {
        Held::Raised(LOG.acquire())
    };
    match &mut held {
        Held::Raised(log) => log.push(irp.information()),
        Held::AtDpcLevel(log) => log.push(0),
    }
    if let Held::Raised(log) = held {
        log.release();
    }
    irp.set_status(STATUS_SUCCESS);
    IoCompleteRequest(irp, IO_NO_INCREMENT); //~
    STATUS_SUCCESS
}

fn main() {}
