//! Declared tokens whose patterns are `_`, `(token)`, `ref`, `mut`, also beside a guard on entry.
//! Where the pattern gives the token no name, its calls get it under the hidden one.

#![allow(unused_parens)]

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoReleaseCancelSpinLock};
use spin_lock_safe::{
    CancelSpinLockGuard, DeviceObject, Irp, LockToken, SpinLock, spin_lock_safe,
};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "C" fn without_name(_: &mut LockToken) {
    *OPEN.acquire() += 1;
}

#[spin_lock_safe]
unsafe extern "C" fn in_parentheses((token): &mut LockToken) {
    *OPEN.acquire() += 1;
    *OPEN.acquire(token) += 1;
}

#[spin_lock_safe]
unsafe extern "C" fn by_reference(ref token: &LockToken) {
    *OPEN.acquire() += 1;
    *OPEN.acquire(token) += 1;
}

#[spin_lock_safe]
unsafe extern "C" fn mutable(mut token: &mut LockToken) {
    *OPEN.acquire() += 1;
    let token: &mut &mut LockToken = &mut token;
    *OPEN.acquire(*token) += 1;
}

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn cancel(
    _: &DeviceObject,
    irp: Irp,
    _: &mut LockToken,
    cancel: CancelSpinLockGuard<'_>,
) {
    IoReleaseCancelSpinLock(cancel);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {
    let by_reference: unsafe extern "C" fn() = by_reference;
    let mutable: unsafe extern "C" fn() = mutable;
    // SAFETY: no lock is held, and there is no other token.
    unsafe {
        by_reference();
        mutable();
    }
    // SAFETY: there is no other token, and no lock is held.
    let token = unsafe { LockToken::enter() };
    assert_eq!(*OPEN.acquire(&token), 4);
}
