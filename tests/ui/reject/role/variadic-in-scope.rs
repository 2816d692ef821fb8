//! A function with a role that locks nothing and is variadic, in an `impl` and in a module.
//! No role has more parameters than Microsoft gives it.
//! errors: 4

use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::PVOID;

struct Disk;

#[spin_lock_safe]
impl Disk {
    #[spin_lock_safe(HW_TIMER)]
    pub unsafe extern "C" fn tick(_: PVOID, arguments: ...) {}
}

#[spin_lock_safe]
mod driver {
    use spin_lock_safe::spin_lock_safe;
    use spin_lock_safe::sys::PVOID;

    #[spin_lock_safe(HW_TIMER)]
    unsafe extern "C" fn tick(_: PVOID, arguments: ...) {}
}

fn main() {}
