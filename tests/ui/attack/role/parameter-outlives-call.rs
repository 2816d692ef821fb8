//! A device extension that is kept when the call is over.
//! The adapter may be removed then.

use std::sync::Mutex;

use spin_lock_safe::spin_lock_safe;

static KEPT: Mutex<Option<&u32>> = Mutex::new(None);

#[spin_lock_safe(HW_TIMER)]
unsafe extern "system" fn timer(extension: &u32) {
    *KEPT.lock().unwrap() = Some(extension);
}

fn main() {}
