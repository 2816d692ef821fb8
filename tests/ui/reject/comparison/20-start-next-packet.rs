//! A DPC completes, locks, starts the next request and unlocks.
//! StartIo may need the lock that is held.

use spin_lock_safe::ddi::{IO_DISK_INCREMENT, IoCompleteRequest, IoStartNextPacket};
use spin_lock_safe::sys::{PKDPC, PVOID};
use spin_lock_safe::{DeviceObject, Irp, SpinLock, spin_lock_safe};

static DONE: SpinLock<u64> = SpinLock::new(0);

#[spin_lock_safe(IO_DPC_ROUTINE)]
unsafe extern "system" fn finish(_: PKDPC, device: &DeviceObject, irp: Irp, _: PVOID) {
    IoCompleteRequest(irp, IO_DISK_INCREMENT);
    let mut done = DONE.acquire_at_dpc_level();
    *done += 1;
    IoStartNextPacket(device, true); //~
    done.release();
}

fn main() {}
