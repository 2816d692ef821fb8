//! The raw routines of each kind of lock, and those that complete, by their path.
//! Each has a wrapper of the same name; the message says which.
//! errors: 8

use spin_lock_safe::{LockToken, spin_lock_safe, sys};

#[spin_lock_safe]
unsafe fn raw(lock: *mut usize, device: *mut sys::DEVICE_OBJECT, token: &mut LockToken) {
    let _ = sys::KeTryToAcquireSpinLockAtDpcLevel;
    let _ = sys::KeAcquireInStackQueuedSpinLock;
    let _ = sys::ExAcquireSpinLockShared;
    let _ = sys::KeReleaseInterruptSpinLock;
    let _ = sys::StorPortAcquireSpinLock;
    let _ = sys::StorPortCompleteServiceIrp;
    // SAFETY: promised by the caller.
    unsafe { sys::KeAcquireSpinLockForDpc(lock) };
    // SAFETY: promised by the caller.
    unsafe { sys::IoStartPacket(device, core::ptr::null(), core::ptr::null(), None) };
}

fn main() {}
