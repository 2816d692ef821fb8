//! A guard is hidden in an `Rc<Cell<…>>` whose clone is dropped before the completion.
//! The other clone still has it, and its type says so.

use std::cell::Cell;
use std::rc::Rc;

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let first = Rc::new(Cell::new(None));
    let second = Rc::clone(&first);
    second.set(Some(open.acquire()));
    drop(second);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    drop(first);
}

fn main() {}
