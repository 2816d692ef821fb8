//! A driver that goes around the count on the lines that end in `//~`, and nowhere else.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe, sys};
use windows_sys::Wdk::System::SystemServices::{IofCompleteRequest, KeAcquireSpinLockForDpc};

/// Acquires and completes with the system's exports.
///
/// # Safety
///
/// `lock` and `irp` are valid.
pub unsafe fn raw(lock: *mut usize, irp: *mut sys::IRP) {
    // SAFETY: promised by the caller.
    unsafe { KeAcquireSpinLockForDpc(lock) }; //~
    // SAFETY: promised by the caller.
    unsafe { IofCompleteRequest(irp, IO_NO_INCREMENT) }; //~
    // SAFETY: promised by the caller.
    unsafe { sys::IoStartPacket(core::ptr::null(), irp, core::ptr::null(), None) }; //~
}

/// Completes with the routine of `wdk-sys`.
///
/// # Safety
///
/// `irp` is valid.
pub unsafe fn raw_of_wdk_sys(irp: wdk_sys::PIRP) {
    // SAFETY: promised by the caller.
    unsafe { wdk_sys::ntddk::IofCompleteRequest(irp, 0) }; //~
}

/// Leaks a guard.
pub fn leak(open: &SpinLock<u32>, token: &LockToken) {
    core::mem::forget(open.acquire(token)); //~
    Box::leak(Box::new(open.acquire(token))); //~
}

/// Makes a token of its own.
pub fn second(irp: Irp) {
    // SAFETY: it is not: the caller has a token.
    let token = &mut unsafe { LockToken::enter() }; //~
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

/// Does as it should.
#[spin_lock_safe]
pub fn annotated(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    *open.acquire() -= 1;
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

/// Does so, too.
pub fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    *open.acquire(token) -= 1;
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}
