//! A cancel routine: its own lock at DPC level within the cancel lock, both released, complete, start next.
//! The shape of USBSTOR_Cancel in ReactOS's usbstor.

use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoCompleteRequest, IoReleaseCancelSpinLock, IoStartNextPacket,
    KeAcquireSpinLockAtDpcLevel, KeReleaseSpinLockFromDpcLevel,
};
use spin_lock_safe::sys::STATUS_CANCELLED;
use spin_lock_safe::{
    CancelSpinLockGuard, CancelableIrp, DeviceObject, Irp, LockToken, SpinLock, spin_lock_safe,
};

struct Fdo {
    waiting: SpinLock<Vec<CancelableIrp>>,
    pending: SpinLock<u32>,
}

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn cancel(
    device: &DeviceObject,
    mut irp: Irp,
    cancel: CancelSpinLockGuard<'_>,
    token: &mut LockToken,
) {
    // SAFETY: the devices of this driver have this extension.
    let fdo: &Fdo = unsafe { device.extension() };

    let mut waiting = KeAcquireSpinLockAtDpcLevel(&fdo.waiting);
    waiting.retain(|other| other.as_ptr() != irp.as_ptr());
    KeReleaseSpinLockFromDpcLevel(waiting);
    IoReleaseCancelSpinLock(cancel);

    irp.set_status(STATUS_CANCELLED);
    terminate(fdo, token);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    IoStartNextPacket(device, true);
}

#[spin_lock_safe]
fn terminate(fdo: &Fdo, token: &LockToken) {
    *fdo.pending.acquire() -= 1;
}

fn main() {}
