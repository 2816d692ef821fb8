//! A helper and an entry point that take the token by value.
//! Nobody has one to give away, and in an entry point it would be a second one.
//! errors: 2

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
fn finish(irp: Irp, token: LockToken) {
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

#[spin_lock_safe]
unsafe extern "system" fn start_io(irp: Irp, mut token: spin_lock_safe::LockToken) {
    let open = OPEN.acquire();
    IoCompleteRequest(&mut token, irp, IO_NO_INCREMENT);
    drop(open);
}

fn main() {}
