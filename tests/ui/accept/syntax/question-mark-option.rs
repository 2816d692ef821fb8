//! `?` on an `Option` after a release, and in the argument of a completing call.
//! `?` is an early return like any other; the guard is gone on that path as well.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn complete_two(queue: &SpinLock<Vec<Irp>>, token: &mut LockToken) -> Option<()> {
    let first = queue.acquire().pop()?;
    IoCompleteRequest(first, IO_NO_INCREMENT);
    let mut queue = queue.acquire();
    let second = queue.pop()?;
    queue.release();
    IoCompleteRequest(Some(second)?, IO_NO_INCREMENT);
    Some(())
}

fn main() {}
