//! A call of a method with a hidden token, on a value whose type the scope does not show.
//! It may be another type's method of this name.

use spin_lock_safe::{SpinLock, spin_lock_safe};

pub struct Device {
    open: SpinLock<u32>,
}

#[spin_lock_safe]
impl Device {
    pub fn tally(&self) {
        *self.open.acquire() += 1;
    }

    pub fn tally_all(devices: &[Self]) {
        devices.iter().for_each(|device| device.tally());
    }
}

fn main() {}
