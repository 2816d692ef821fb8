//! A completing closure called in the arguments of a macro, and behind a `!`.
//! It gets the token at each call, so that a lock may be taken between two of them.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{DEVICE_OBJECT, IRP};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

static QUEUE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());

#[spin_lock_safe]
unsafe extern "system" fn start_io(_: *mut DEVICE_OBJECT, _: *mut IRP) {
    let complete = |irp: Option<Irp>| match irp {
        Some(irp) => {
            IoCompleteRequest(irp, IO_NO_INCREMENT);
            true
        }
        None => false,
    };
    let first = QUEUE.acquire().pop();
    assert!(complete(first), "the queue is empty");
    let second = QUEUE.acquire().pop();
    if !(complete(second)) {
        return;
    }
    let third = QUEUE.acquire().pop();
    if !complete(third) {
        let mut queue = QUEUE.acquire();
        queue.clear();
    }
}

fn main() {
    let _ = start_io;
}
