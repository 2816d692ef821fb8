//! A call of a method with a hidden token, on a value whose type is written.
//! The path of the method would do, too.

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
        let device: &Self = busiest(devices);
        device.tally();
        Self::tally(busiest(devices));
    }
}

fn busiest(devices: &[Device]) -> &Device {
    &devices[0]
}

fn main() {}
