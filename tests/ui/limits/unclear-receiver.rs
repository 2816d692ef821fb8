//! A call of a method with a hidden token, on a value whose type the scope does not show.
//! It may be another type's method of this name. Way out: its type, or its path.

use spin_lock_safe::{SpinLock, spin_lock_safe};

pub struct Device {
    open: SpinLock<u32>,
}

#[spin_lock_safe]
impl Device {
    pub fn tally(&self) {
        *self.open.acquire() += 1;
    }

    pub fn tally_busiest(devices: &[Self]) {
        let device = busiest(devices);
        device.tally();
    }
}

fn busiest(devices: &[Device]) -> &Device {
    &devices[0]
}

fn main() {}
