//! A method with a hidden token on a value of the own type, which a pattern takes out of a field, under an `impl`.
//! The attribute does not see the fields, and a part of a field may have any type.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

pub struct Device {
    irps: SpinLock<Vec<Irp>>,
    lower: Option<Box<Device>>,
}

#[spin_lock_safe]
impl Device {
    pub fn cancel_all(&self) {
        if let Some(lower) = &self.lower {
            lower.cancel_all();
        }
        let irps = core::mem::take(&mut *self.irps.acquire());
        for irp in irps {
            IoCompleteRequest(irp, IO_NO_INCREMENT);
        }
    }
}

fn main() {}
