//! A method with a hidden token on a field of the own type, under an `impl`.
//! The attribute does not see the fields. Way out: the method's path.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

pub struct Device {
    irps: SpinLock<Vec<Irp>>,
    lower: &'static Device,
    is_lowest: bool,
}

#[spin_lock_safe]
impl Device {
    pub fn cancel_all(&self) {
        if !self.is_lowest {
            self.lower.cancel_all();
        }
        let irps = core::mem::take(&mut *self.irps.acquire());
        for irp in irps {
            IoCompleteRequest(irp, IO_NO_INCREMENT);
        }
    }
}

fn main() {}
