//! The path that tries a packet again sends it down before it releases the lock.
//! The lower driver may complete it at once, and this routine is entered again.

use spin_lock_safe::ddi::{
    IO_DISK_INCREMENT, IoCallDriver, IoCompleteRequest, IoSkipCurrentIrpStackLocation,
    IoStartNextPacket,
};
use spin_lock_safe::sys::{NTSTATUS, STATUS_DEVICE_BUSY, STATUS_MORE_PROCESSING_REQUIRED};
use spin_lock_safe::{DeviceObject, Irp, LockToken, ReturnedIrp, SpinLock, spin_lock_safe};

struct Packets {
    free: u32,
    left: u32,
    retries: u32,
    original: Option<Irp>,
    deferred: Vec<Irp>,
}

struct Fdo {
    lower: &'static DeviceObject,
    packets: SpinLock<Packets>,
}

#[spin_lock_safe(IO_COMPLETION_ROUTINE)]
unsafe extern "system" fn transfer_done(
    device: Option<&DeviceObject>,
    packet: &ReturnedIrp,
    fdo: &Fdo,
    token: &mut LockToken,
) -> NTSTATUS {
    let mut packets = fdo.packets.acquire();
    if packet.status() == STATUS_DEVICE_BUSY && packets.retries > 0 {
        packets.retries -= 1;
        // SAFETY: `STATUS_MORE_PROCESSING_REQUIRED`, below, makes the packet this driver's again.
        let packet = unsafe { Irp::from_raw(packet.as_ptr()) };
        IoCallDriver(fdo.lower, IoSkipCurrentIrpStackLocation(packet));
        return STATUS_MORE_PROCESSING_REQUIRED;
    }
    packets.left -= 1;
    packets.free += 1;
    let original = if packets.left == 0 {
        packets.original.take()
    } else {
        None
    };
    let deferred = packets.deferred.pop();
    packets.release();

    if let Some(mut original) = original {
        original.set_status(packet.status());
        IoCompleteRequest(original, IO_DISK_INCREMENT);
        if let Some(device) = device {
            IoStartNextPacket(device, false);
        }
    }
    if let Some(deferred) = deferred {
        service(fdo, deferred, token);
    }
    STATUS_MORE_PROCESSING_REQUIRED
}

#[spin_lock_safe]
fn service(fdo: &Fdo, irp: Irp, token: &mut LockToken) {
    let mut packets = fdo.packets.acquire();
    if packets.free == 0 {
        packets.deferred.push(irp);
        return;
    }
    packets.free -= 1;
    drop(packets);
    IoCallDriver(fdo.lower, IoSkipCurrentIrpStackLocation(irp));
}

fn main() {}
