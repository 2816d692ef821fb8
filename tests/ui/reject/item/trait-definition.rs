//! The attribute on a `trait`.
//! Its methods' tokens are part of their signatures; each function has its attribute.

use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
trait Backend {
    fn submit(&self, irp: Irp, token: &mut LockToken);
}

fn main() {}
