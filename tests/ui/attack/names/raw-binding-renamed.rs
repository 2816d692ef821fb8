//! A raw binding imported under another name, in an entry point, without an `unsafe` block.
//! `use sys::IofCompleteRequest as done` is not seen; edition 2021 says nothing of the call.

use spin_lock_safe::sys::IofCompleteRequest as done;
use spin_lock_safe::{SpinLock, spin_lock_safe, sys};

static QUEUE: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "system" fn dispatch(_: *mut sys::DEVICE_OBJECT, irp: *mut sys::IRP) {
    let mut queued = QUEUE.acquire();
    *queued += 1;
    done(irp, 0);
}

fn main() {}
