//! A device extension that other processors must not share.
//! Storport calls on several processors at once.

use std::cell::Cell;

use spin_lock_safe::spin_lock_safe;

struct Extension {
    ticks: Cell<u32>,
}

#[spin_lock_safe(HW_TIMER)]
unsafe extern "system" fn timer(extension: &Extension) {
    extension.ticks.set(1);
}

fn main() {}
