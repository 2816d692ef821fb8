//! A DPC completes, locks, unlocks and starts the next request.
//! StartIo may need the lock that was released.

use spin_lock_safe::ddi::{IO_DISK_INCREMENT, IoCompleteRequest, IoStartNextPacket};
use spin_lock_safe::sys::{PKDPC, PVOID};
use spin_lock_safe::{DeviceObject, Irp, SpinLock, spin_lock_safe};

static DONE: SpinLock<u64> = SpinLock::new(0);

#[spin_lock_safe(IO_DPC_ROUTINE)]
unsafe extern "system" fn finish(_: PKDPC, device: &DeviceObject, irp: Irp, _: PVOID) {
    IoCompleteRequest(irp, IO_DISK_INCREMENT);
    let mut done = DONE.acquire_at_dpc_level();
    *done += 1;
    done.release();
    IoStartNextPacket(device, true);
}

fn main() {}
