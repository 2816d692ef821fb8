//! In an `impl` block, a method completes two calls down, under its caller's lock.
//! The fixpoint over the calls finds it.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

pub struct Device {
    irps: SpinLock<Vec<Irp>>,
}

#[spin_lock_safe]
impl Device {
    pub fn abort(&self) {
        let mut irps = self.irps.acquire();
        while let Some(irp) = irps.pop() {
            self.cancel(irp);
        }
    }

    fn cancel(&self, irp: Irp) {
        self.finish(irp);
    }

    fn finish(&self, irp: Irp) {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
