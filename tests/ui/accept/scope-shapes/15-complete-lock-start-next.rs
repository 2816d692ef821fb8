//! Complete, lock and unlock, then start the next request.
//! Shape 15, seen in classpnp's xferpkt.
//! In a scope: the attribute on the module hides every token.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{
        IO_DISK_INCREMENT, IoCompleteRequest, IoStartNextPacket, KeAcquireSpinLock, KeReleaseSpinLock,
    };
    use spin_lock_safe::{DeviceObject, Irp, SpinLock};

    fn transfer_done(device: &DeviceObject, free: &SpinLock<u32>, irp: Irp) {
        IoCompleteRequest(irp, IO_DISK_INCREMENT);
        let mut packets = KeAcquireSpinLock(free);
        *packets += 1;
        KeReleaseSpinLock(packets);
        IoStartNextPacket(device, false);
    }
}

fn main() {}
