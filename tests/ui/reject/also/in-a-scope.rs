//! `also(..)` on a function in an annotated module.
//! The scope's attribute does the work, so it must know the names.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
mod driver {
    use spin_lock_safe::spin_lock_safe;

    #[spin_lock_safe(also(my_complete))]
    unsafe extern "system" fn stop() {}
}

fn main() {}
