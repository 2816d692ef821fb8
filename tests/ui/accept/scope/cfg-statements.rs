//! The only statement that needs the token is under a `#[cfg]` that is off.
//! The token is there and unused, without a warning.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static COUNT: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
pub unsafe extern "system" fn entry_point() {
    #[cfg(not(debug_assertions))]
    {
        *COUNT.acquire() += 1;
    }
}

pub struct Device;

#[spin_lock_safe]
impl Device {
    pub fn count(&self) {
        #[cfg(not(debug_assertions))]
        {
            *COUNT.acquire() += 1;
        }
    }
}

pub fn outside(device: &Device, token: &LockToken) {
    device.count(token);
}

fn main() {}
