//! A helper returns a closure that completes and says nothing of the token's lifetime.
//! A closure with the token in it borrows it.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn completer(token: &mut LockToken) -> Box<dyn FnMut(Irp)> {
    Box::new(move |irp| IoCompleteRequest(irp, IO_NO_INCREMENT))
}

fn main() {}
