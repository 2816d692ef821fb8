//! A helper completes deeper down, then releases its caller's lock.
//! Under a sole guard the token is lent shared, which does not allow to complete.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{NTSTATUS, STATUS_PENDING, STATUS_SUCCESS};
use spin_lock_safe::{DeviceObject, Irp, LockToken, SoleSpinLockGuard, SpinLock, spin_lock_safe};

static QUEUE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());

#[spin_lock_safe(DRIVER_DISPATCH)]
unsafe extern "system" fn flush(_: &DeviceObject, mut irp: Irp) -> NTSTATUS {
    irp.mark_pending();
    let mut queue = QUEUE.acquire_sole();
    queue.push(irp);
    release_and_complete(queue);
    STATUS_PENDING
}

/// Is entered with the lock held and releases it.
fn release_and_complete(mut queue: SoleSpinLockGuard<'_, Vec<Irp>>) {
    let irps = core::mem::take(&mut *queue);
    complete_all(irps, queue.token()); //~
    drop(queue);
}

#[spin_lock_safe]
fn complete_all(irps: Vec<Irp>, token: &mut LockToken) {
    for mut irp in irps {
        irp.set_status(STATUS_SUCCESS);
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
