//! A function with a role that locks nothing, in an `impl` and in a module: `async` ones.
//! The system would get a future and run nothing.
//! errors: 2

use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::PVOID;

struct Disk;

#[spin_lock_safe]
impl Disk {
    #[spin_lock_safe(HW_TIMER)]
    async unsafe extern "system" fn tick(_: PVOID) {}
}

#[spin_lock_safe]
mod driver {
    use spin_lock_safe::spin_lock_safe;
    use spin_lock_safe::sys::PVOID;

    #[spin_lock_safe(HW_TIMER)]
    pub async unsafe extern "system" fn tick(_: PVOID) {}
}

fn main() {}
