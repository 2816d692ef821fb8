//! `also` without a list of functions.
//! The error says what to write.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe(also = my_complete)]
unsafe extern "system" fn stop() {}

fn main() {}
