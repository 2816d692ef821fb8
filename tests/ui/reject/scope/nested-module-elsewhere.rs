//! A module of another file in an annotated module.
//! rustc refuses it in the input of any attribute, and the attribute says what to do.
//! errors: 3

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
mod driver {
    mod elsewhere;
}

fn main() {}
