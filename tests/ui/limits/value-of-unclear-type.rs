//! A method with a hidden token, on a value that an iterator's adapter gives.
//! The scope does not show its type: give it, or call the method by its path.

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
}

fn main() {}
