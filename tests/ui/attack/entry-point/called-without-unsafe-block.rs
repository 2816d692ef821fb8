//! An entry point calls another one under a lock, without an `unsafe` block of its own.
//! The body of an `unsafe fn` is an unsafe context: in edition 2021 this compiles without a
//! word, in edition 2024 with a warning (`unsafe_op_in_unsafe_fn`). The other makes its own
//! token and completes under the live lock; its token's count is 0, so nothing stops it.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe, sys};

static QUEUE: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "system" fn start_io(_: *mut sys::DEVICE_OBJECT, irp: *mut sys::IRP) {
    // SAFETY: the I/O manager hands the request over.
    IoCompleteRequest(unsafe { Irp::from_raw(irp) }, IO_NO_INCREMENT);
}

#[spin_lock_safe]
unsafe extern "system" fn dispatch(device: *mut sys::DEVICE_OBJECT, irp: *mut sys::IRP) {
    let mut queued = QUEUE.acquire();
    *queued += 1;
    start_io(device, irp);
}

fn main() {}
