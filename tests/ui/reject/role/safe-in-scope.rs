//! Functions with a role that lock nothing, in an `impl`, a module and an `impl` of a trait: safe ones.
//! The driver must not call them by itself under a lock, wherever they stand.
//! errors: 3

use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::PVOID;

struct Disk;

trait Timer {
    extern "system" fn tick(adapter: PVOID);
}

#[spin_lock_safe]
impl Disk {
    #[spin_lock_safe(HW_TIMER)]
    extern "system" fn tick_of_disk(_: PVOID) {}
}

#[spin_lock_safe]
impl Timer for Disk {
    #[spin_lock_safe(HW_TIMER)]
    extern "system" fn tick(_: PVOID) {}
}

#[spin_lock_safe]
mod driver {
    use spin_lock_safe::spin_lock_safe;
    use spin_lock_safe::sys::PVOID;

    #[spin_lock_safe(HW_TIMER)]
    extern "system" fn tick(_: PVOID) {}
}

fn main() {}
