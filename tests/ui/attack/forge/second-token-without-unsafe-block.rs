//! An entry point makes a second token and completes with it, without an `unsafe` block.
//! As above: an unsafe context that the user does not see, edition 2021 says nothing.
//! errors: 2

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe, sys};

static QUEUE: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "system" fn dispatch(_: *mut sys::DEVICE_OBJECT, irp: *mut sys::IRP) {
    let mut queued = QUEUE.acquire();
    *queued += 1;
    IoCompleteRequest(&mut LockToken::enter(), Irp::from_raw(irp), IO_NO_INCREMENT);
}

fn main() {}
