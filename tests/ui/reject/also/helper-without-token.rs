//! A helper that calls a function of `also(..)` and names no token.
//! It is as with the routines of the rule: its callers must pass theirs.

use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

fn my_complete(_irp: Irp, _token: &mut LockToken) {}

#[spin_lock_safe(also(my_complete))]
fn finish(irp: Irp) {
    my_complete(irp);
}

fn main() {}
