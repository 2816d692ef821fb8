//! A completing closure called in the arguments of a macro, and after a `!`.
//! It has the token as a parameter, so a lock may be taken between two calls.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{DEVICE_OBJECT, IRP};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

static QUEUE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());

#[spin_lock_safe]
unsafe extern "system" fn start_io(_: *mut DEVICE_OBJECT, _: *mut IRP, token: &mut LockToken) {
    let complete = |irp: Option<Irp>, token: &mut LockToken| match irp {
        Some(irp) => {
            IoCompleteRequest(irp, IO_NO_INCREMENT);
            true
        }
        None => false,
    };
    let first = QUEUE.acquire().pop();
    assert!(complete(first, token), "the queue is empty");
    let second = QUEUE.acquire().pop();
    if !(complete(second, token)) {
        return;
    }
    let third = QUEUE.acquire().pop();
    if !complete(third, token) {
        let mut queue = QUEUE.acquire();
        queue.clear();
    }
}

fn main() {
    let _ = start_io;
}
