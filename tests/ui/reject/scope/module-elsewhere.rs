//! The attribute on a module whose body lies in another file.
//! An attribute sees only the tokens that it stands on.
//! errors: 3

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
mod elsewhere;

fn main() {}
