//! The system's export as a value, in a variable and in an argument.
//! A name of a raw binding has no use but to go around the count.
//! errors: 2

use spin_lock_safe::sys::{self, IRP};
use spin_lock_safe::{LockToken, spin_lock_safe};

#[spin_lock_safe]
fn raw(irps: &[*mut IRP], token: &mut LockToken) {
    let complete = sys::IofCompleteRequest;
    irps.iter().for_each(|&irp| call(complete, irp));
    call(sys::IofCompleteRequest, irps[0]);
}

fn call<F>(_complete: F, _irp: *mut IRP) {}

fn main() {}
