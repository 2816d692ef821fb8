//! The attribute on a method without a body.
//! There is nothing to check; the function that implements it is checked.

use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

trait Backend {
    #[spin_lock_safe]
    fn submit(&self, irp: Irp, token: &mut LockToken);
}

fn main() {}
