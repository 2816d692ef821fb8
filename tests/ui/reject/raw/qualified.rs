//! A routine of the table by the path of a crate that binds the system's exports.
//! The name is right, and the routine is the wrong one.
//! errors: 2

use spin_lock_safe::{LockToken, spin_lock_safe, sys};

#[spin_lock_safe]
unsafe fn raw(irql: &mut sys::KIRQL, device: *mut sys::DEVICE_OBJECT, token: &mut LockToken) {
    // SAFETY: promised by the caller.
    unsafe { sys::IoAcquireCancelSpinLock(irql) };
    // SAFETY: promised by the caller.
    unsafe { sys::IoStartNextPacket(device, false) };
}

fn main() {}
