//! A guard is kept in one structure with the exclusive borrow of its token.
//! What borrows from itself can never be borrowed again.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, SpinLockGuard};

struct Context<'a> {
    token: &'a mut LockToken,
    held: Option<SpinLockGuard<'a, u32>>,
}

fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut context = Context { token, held: None };
    context.held = Some(open.acquire(context.token));
    IoCompleteRequest(context.token, irp, IO_NO_INCREMENT);
}

fn main() {}
