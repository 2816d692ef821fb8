//! Every error jumps to one place, which releases the interrupt's lock and then completes.
//! The shape of i8042StartIo in ReactOS's i8042prt, with its label `done`.

use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoCompleteRequest, IoStartNextPacket, KeAcquireInterruptSpinLock,
    KeReleaseInterruptSpinLock,
};
use spin_lock_safe::sys::{
    NTSTATUS, STATUS_DEVICE_BUSY, STATUS_INVALID_DEVICE_REQUEST, STATUS_IO_TIMEOUT, STATUS_PENDING,
};
use spin_lock_safe::{DeviceObject, InterruptSpinLock, Irp, spin_lock_safe};

struct Packet {
    is_idle: bool,
    bytes: [u8; 4],
    irp: Option<Irp>,
}

struct Port {
    packet: InterruptSpinLock<Packet>,
}

fn write_byte(_: u8) -> bool {
    true
}

#[spin_lock_safe(DRIVER_STARTIO)]
unsafe extern "system" fn start_io(device: &DeviceObject, irp: Irp) {
    // SAFETY: the devices of this driver have this extension.
    let port: &Port = unsafe { device.extension() };
    let mut irp = Some(irp);
    let mut packet = KeAcquireInterruptSpinLock(&port.packet);
    let status: NTSTATUS = 'done: {
        if !packet.is_idle {
            break 'done STATUS_DEVICE_BUSY;
        }
        let Some(first) = irp.as_ref().and_then(|irp| irp.input().first().copied()) else {
            break 'done STATUS_INVALID_DEVICE_REQUEST;
        };
        packet.bytes[0] = first;
        packet.is_idle = false;
        if !write_byte(packet.bytes[0]) {
            packet.is_idle = true;
            break 'done STATUS_IO_TIMEOUT;
        }
        packet.irp = irp.take();
        STATUS_PENDING
    };
    KeReleaseInterruptSpinLock(packet);

    if let Some(mut irp) = irp {
        irp.set_status(status);
        IoCompleteRequest(irp, IO_NO_INCREMENT);
        IoStartNextPacket(device, false);
    }
}

fn main() {}
