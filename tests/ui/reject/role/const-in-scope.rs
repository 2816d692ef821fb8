//! A function with a role that locks nothing, in an `impl` and in a module: `const` ones.
//! A role is entered by the system, which never is at compile time.
//! errors: 2

use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::PVOID;

struct Disk;

#[spin_lock_safe]
impl Disk {
    #[spin_lock_safe(HW_TIMER)]
    pub const unsafe extern "system" fn tick(_: PVOID) {}
}

#[spin_lock_safe]
mod driver {
    use spin_lock_safe::spin_lock_safe;
    use spin_lock_safe::sys::PVOID;

    #[spin_lock_safe(HW_TIMER)]
    const unsafe extern "system" fn tick(_: PVOID) {}
}

fn main() {}
