//! The attribute on a `trait` with a method that completes by default.
//! One error: what the body lacks follows from it.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, spin_lock_safe};

#[spin_lock_safe]
pub unsafe trait Backend<'b>: Sized + 'b {
    const NAME: &'static str = "backend";
    fn submit(&self, irp: Irp) {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
    fn is_open(&self) -> bool;
}

fn main() {}
