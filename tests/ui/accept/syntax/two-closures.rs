//! Two closures that complete, alive together.
//! Both are only called, so neither keeps the token.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn finish(irps: [Irp; 2], token: &mut LockToken) {
    let [first, second] = irps;
    let succeed = |irp| IoCompleteRequest(irp, 1);
    let fail = |irp| IoCompleteRequest(irp, IO_NO_INCREMENT);
    succeed(first);
    fail(second);
}

fn main() {}
