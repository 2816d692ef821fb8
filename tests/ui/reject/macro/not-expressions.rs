//! A tracked call in a macro whose tokens are no list of expressions.
//! Nobody but the macro knows what becomes of them: the call belongs before it.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

macro_rules! when {
    ($condition:expr => $then:expr) => {
        if $condition {
            $then
        }
    };
}

#[spin_lock_safe]
fn finish(irp: Irp, token: &mut LockToken) {
    when!(irp.information() > 0 => IoCompleteRequest(irp, IO_NO_INCREMENT));
}

fn with_its_token(irp: Irp, token: &mut LockToken) {
    when!(irp.information() > 0 => IoCompleteRequest(token, irp, IO_NO_INCREMENT));
}

fn main() {}
