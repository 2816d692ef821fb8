//! A routine written as a raw identifier.
//! `r#IoCompleteRequest` is the same name, but the attribute does not know it (E0061).

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn finish(irp: Irp, token: &mut LockToken) {
    r#IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
