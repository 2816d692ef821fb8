//! A token is passed that the function does not declare, in an entry point and in a helper.
//! The error says which parameter to add, and that the system does not see that of an entry point.
//! errors: 2

use spin_lock_safe::ddi::IoCompleteRequest;
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn finish(irp: Irp, token: &mut LockToken) {
    IoCompleteRequest(irp, 0);
}

#[spin_lock_safe]
unsafe extern "C" fn handler(irp: Irp) {
    finish(irp, token);
}

#[spin_lock_safe]
fn helper(irp: Irp) {
    finish(irp, token);
}

fn main() {}
