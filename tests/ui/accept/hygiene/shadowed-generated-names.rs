//! The user's own `call`, `guard`, `__spin_lock_safe_call`, `token`, `core`, `std`, `spin_lock_safe`.
//! No name in generated code may meet one of the user's.

use ::spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoReleaseCancelSpinLock};
use ::spin_lock_safe::{
    CancelSpinLockGuard, DeviceObject, Irp, SpinLock, spin_lock_safe as checked, sys,
};

static OPEN: SpinLock<i8> = SpinLock::new(0);

mod core {}
mod std {}
mod spin_lock_safe {}

fn call() -> i8 {
    0
}

fn __spin_lock_safe_call() -> i8 {
    0
}

fn __spin_lock_safe_guard() -> bool {
    true
}

#[checked]
unsafe extern "system" fn result(token: *mut sys::DEVICE_OBJECT, irp: *mut sys::IRP) -> bool {
    let (argument_0, guard) = (*OPEN.acquire(), *OPEN.acquire());
    // SAFETY: the I/O manager hands the request over.
    let irp = unsafe { Irp::from_raw(irp) };
    IoCompleteRequest(irp, {
        let boost = *OPEN.acquire();
        argument_0 + guard + call() + __spin_lock_safe_call() + boost
    });
    let result = token.is_null();
    result && __spin_lock_safe_guard()
}

#[checked(DRIVER_CANCEL)]
unsafe extern "system" fn cancel(_: &DeviceObject, call: Irp, guard: CancelSpinLockGuard<'_>) {
    IoReleaseCancelSpinLock(guard);
    IoCompleteRequest(call, IO_NO_INCREMENT);
}

fn main() {}
