//! An annotated function that a macro makes, which calls a closure given as `$complete:expr`.
//! `$complete(irp)` becomes `|irp| IoCompleteRequest(..)(irp)`: "expected function, found `()`".

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

macro_rules! helper {
    ($name:ident, $token:ident, $complete:expr) => {
        #[spin_lock_safe]
        fn $name(irp: Irp, $token: &mut LockToken) {
            $complete(irp);
        }
    };
}

helper!(finish, token, |irp| IoCompleteRequest(irp, IO_NO_INCREMENT));

fn main() {}
