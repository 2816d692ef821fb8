//! A guard that lives in a future, between two polls of it, while the body completes.
//! The future owns the guard, and borrows the token while it lives.

use std::future;
use std::pin::pin;

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let section = pin!(async {
        let mut open = open.acquire();
        future::pending::<()>().await;
        *open += 1;
    });
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    drop(section);
}

fn main() {}
