// What the attribute makes of `reject/signature/several-errors.rs`; a test in `macros` compares it.

//! Several errors in one function.
//! All of them are reported at once, each at its own place.
//! errors: 3

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

#[allow(warnings)]
fn finish(open: &SpinLock<u32>, irp: Irp) {
    let no_spin_lock_held = &mut { ::spin_lock_safe::__private::stand_in_token() };
    std::mem::forget(open.acquire(::spin_lock_safe::__private::stand_in()));
    let _old = KeAcquireSpinLockRaiseToDpc(open);
    IoCompleteRequest(::spin_lock_safe::__private::stand_in(), irp, IO_NO_INCREMENT);
}

::core::compile_error! {
    "`std::mem::forget` would never release the spin lock: release the guard with `drop(guard)` or `guard.release()`"
}

::core::compile_error! {
    "`KeAcquireSpinLockRaiseToDpc` bypasses the spin lock count: call `spin_lock_safe::ddi::KeAcquireSpinLock(&lock)`"
}

::core::compile_error! {
    "`IoCompleteRequest` must be called with no spin lock held, so `finish` needs a token: add the parameter `token: &mut LockToken`, and pass it from every caller"
}

fn main() {}
