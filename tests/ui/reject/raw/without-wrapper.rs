//! Exports that lock and have no wrapper, and the same through Storport's variadic exports.
//! The attribute cannot count them; the error says what to do instead.
//! errors: 4

use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::{KIRQL, PVOID};

unsafe extern "C" {
    fn IoAcquireVpbSpinLock(irql: *mut KIRQL);
    fn KeAcquireQueuedSpinLock(number: i32) -> KIRQL;
    fn StorPortNotification(order: i32, extension: PVOID, ...);
    fn StorPortExtendedFunction(order: i32, extension: PVOID, ...) -> u32;
}

#[allow(non_upper_case_globals)]
mod orders {
    pub const AcquireSpinLock: i32 = 0x1003;
    pub const ExtFunctionAcquireMSISpinLock: i32 = 11;
}

#[spin_lock_safe]
unsafe extern "C" fn handler(extension: PVOID) {
    let mut irql = 0;
    // SAFETY: the volume parameter block's lock is not held.
    unsafe { IoAcquireVpbSpinLock(&raw mut irql) };
    // SAFETY: the queue has this number.
    let _irql = unsafe { KeAcquireQueuedSpinLock(7) };
    // SAFETY: the extension is Storport's.
    unsafe { StorPortNotification(orders::AcquireSpinLock, extension) };
    // SAFETY: the extension is Storport's.
    unsafe { StorPortExtendedFunction(orders::ExtFunctionAcquireMSISpinLock, extension) };
}

fn main() {}
