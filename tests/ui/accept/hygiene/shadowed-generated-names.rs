//! The user's own `entered`, `result`, `argument_0`, `token`, `core`, `std`, `spin_lock_safe`.
//! No name in generated code may meet one of the user's.

use ::spin_lock_safe::ddi::IoCompleteRequest;
use ::spin_lock_safe::{Irp, SpinLock, spin_lock_safe as checked, sys};

static OPEN: SpinLock<i8> = SpinLock::new(0);

mod core {}
mod std {}
mod spin_lock_safe {}

fn argument_2() -> i8 {
    0
}

fn entered() -> bool {
    true
}

#[checked]
unsafe extern "system" fn result(token: *mut sys::DEVICE_OBJECT, irp: *mut sys::IRP) -> bool {
    let (argument_0, argument_1) = (*OPEN.acquire(), *OPEN.acquire());
    // SAFETY: the I/O manager hands the request over.
    let irp = unsafe { Irp::from_raw(irp) };
    IoCompleteRequest(irp, {
        let boost = *OPEN.acquire();
        argument_0 + argument_1 + argument_2() + boost
    });
    let result = token.is_null();
    result && entered()
}

fn main() {}
