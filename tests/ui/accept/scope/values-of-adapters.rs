//! A method with a hidden token, on values that an iterator's adapter gives out in a pattern.
//! What a pattern takes out of something has the scope's method, or names its own type.

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
            device.finish(irp);
        }
    }

    fn finish_by_path(devices: &[Self], irps: Vec<Irp>) {
        for (device, irp) in devices.iter().zip(irps) {
            Self::finish(device, irp);
        }
    }

    fn finish_first(devices: &[Self], irp: Irp) {
        if let Some((index, device)) = devices.iter().enumerate().next() {
            let device: &Device = device;
            assert_eq!(index, 0);
            device.finish(irp);
        }
    }
}

fn main() {}
