//! The attribute on an `enum`.
//! It checks functions.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub enum State {
    Started,
    Stopped,
}

fn main() {}
