//! The method is called by its path, or the value gets its type.
//! Either tells which method it is.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

struct Device(SpinLock<u32>);

#[spin_lock_safe]
impl Device {
    fn finish(&self, irp: Irp) {
        *self.0.acquire() += 1;
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }

    fn finish_all(devices: &[Self], irps: Vec<Irp>) {
        for (device, irp) in devices.iter().zip(irps) {
            Self::finish(device, irp);
        }
    }

    fn finish_first(devices: &[Self], irp: Irp) {
        for (device, irp) in devices.iter().zip(Some(irp)) {
            let device: &Device = device;
            device.finish(irp);
        }
    }
}

fn main() {}
