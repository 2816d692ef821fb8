//! Checks twice, once without and once with the lock; backs out if the request is canceled meanwhile.
//! The shape of RegisterPendingIrpMain in dokany and of what its callers do with the status.

use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoCompleteRequest, KeAcquireSpinLock, KeReleaseSpinLock,
};
use spin_lock_safe::sys::{NTSTATUS, STATUS_CANCELLED, STATUS_NO_SUCH_DEVICE, STATUS_PENDING};
use spin_lock_safe::{
    CancelSpinLockGuard, CancelableIrp, DeviceObject, Irp, LockToken, SpinLock, spin_lock_safe,
};

struct List {
    entries: Vec<CancelableIrp>,
    is_unmounting: bool,
    is_signaled: bool,
}

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn cancel(
    device: &DeviceObject,
    mut irp: Irp,
    cancel: CancelSpinLockGuard<'_>,
) {
    cancel.release();
    // SAFETY: the devices of this driver have this extension.
    let list: &SpinLock<List> = unsafe { device.extension() };
    let mut list = list.acquire();
    list.entries.retain(|entry| entry.as_ptr() != irp.as_ptr());
    if list.entries.is_empty() {
        list.is_signaled = false;
    }
    list.release();
    irp.set_status(STATUS_CANCELLED);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

#[spin_lock_safe]
fn register(list: &SpinLock<List>, mut irp: Irp, token: &LockToken) -> Result<(), (Irp, NTSTATUS)> {
    if list.acquire().is_unmounting {
        return Err((irp, STATUS_NO_SUCH_DEVICE));
    }
    let mut list = KeAcquireSpinLock(list);
    if list.is_unmounting {
        KeReleaseSpinLock(list);
        return Err((irp, STATUS_NO_SUCH_DEVICE));
    }
    irp.mark_pending();
    // SAFETY: the routine unlinks the request from this list before it completes it.
    let entry = unsafe { irp.into_cancelable(cancel) }.map_err(|irp| (irp, STATUS_CANCELLED))?;
    list.entries.push(entry);
    list.is_signaled = true;
    KeReleaseSpinLock(list);
    Ok(())
}

#[spin_lock_safe(DRIVER_DISPATCH)]
unsafe extern "system" fn dispatch(
    device: &DeviceObject,
    irp: Irp,
    token: &mut LockToken,
) -> NTSTATUS {
    // SAFETY: the devices of this driver have this extension.
    let list: &SpinLock<List> = unsafe { device.extension() };
    match register(list, irp, token) {
        Ok(()) => STATUS_PENDING,
        Err((mut irp, status)) => {
            irp.set_status(status);
            IoCompleteRequest(irp, IO_NO_INCREMENT);
            status
        }
    }
}

fn main() {}
