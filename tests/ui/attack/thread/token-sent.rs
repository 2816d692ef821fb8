//! The token is sent to another thread, to complete there while a lock is held here.
//! A token belongs to the context that it was made in.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken};

fn elsewhere(irp: Irp, token: &mut LockToken) {
    std::thread::scope(|scope| {
        scope.spawn(|| IoCompleteRequest(token, irp, IO_NO_INCREMENT));
    });
}

fn main() {}
