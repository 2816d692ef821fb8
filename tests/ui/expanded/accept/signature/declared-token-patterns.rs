// What the attribute makes of `accept/signature/declared-token-patterns.rs`; a test in `macros` compares it.

//! Declared tokens whose patterns are `_`, `(token)`, `ref`, `mut`, also beside a guard on entry.
//! Where the pattern gives the token no name, its calls get it under the hidden one.
#![allow(unused_parens)]

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoReleaseCancelSpinLock};
use spin_lock_safe::{
    CancelSpinLockGuard, DeviceObject, Irp, LockToken, SpinLock, spin_lock_safe,
};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "C" fn without_name() {
    let no_spin_lock_held = &mut {
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
    };
    let _: &mut LockToken = &mut *no_spin_lock_held;
    *OPEN.acquire(no_spin_lock_held) += 1;
}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "C" fn in_parentheses() {
    let (token): &mut LockToken = &mut {
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
    };
    *OPEN.acquire(token) += 1;
    *OPEN.acquire(token) += 1;
}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "C" fn by_reference() {
    let no_spin_lock_held = &{
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
    };
    let ref token: &LockToken = &*no_spin_lock_held;
    *OPEN.acquire(no_spin_lock_held) += 1;
    *OPEN.acquire(token) += 1;
}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "C" fn mutable() {
    let mut token: &mut LockToken = &mut {
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
    };
    *OPEN.acquire(token) += 1;
    let token: &mut &mut LockToken = &mut token;
    *OPEN.acquire(*token) += 1;
}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "system" fn cancel(
    __spin_lock_safe_device_object: ::spin_lock_safe::sys::PDEVICE_OBJECT,
    irp: ::spin_lock_safe::sys::PCANCELED_IRP,
) {
    let no_spin_lock_held = &mut {
        unsafe {
            <::spin_lock_safe::__private::Entry>::__enter_cancel(irp, ("cancel", "irp"))
        }
    };
    let _: &mut LockToken = &mut *no_spin_lock_held;
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let _: &DeviceObject = unsafe {
        <&DeviceObject as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Device,
            ::spin_lock_safe::sys::PDEVICE_OBJECT,
            <::spin_lock_safe::sys::DRIVER_CANCEL as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(
            __spin_lock_safe_device_object,
            __spin_lock_safe_call,
            ("cancel", "DeviceObject"),
        )
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let irp: Irp = unsafe {
        <Irp as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Request,
            ::spin_lock_safe::sys::PCANCELED_IRP,
            <::spin_lock_safe::sys::DRIVER_CANCEL as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(irp, __spin_lock_safe_call, ("cancel", "irp"))
    };
    let cancel: CancelSpinLockGuard<'_> = unsafe {
        ::spin_lock_safe::__private::cancel_guard(&*no_spin_lock_held)
    };
    IoReleaseCancelSpinLock(cancel);
    IoCompleteRequest(no_spin_lock_held, irp, IO_NO_INCREMENT);
}

fn main() {
    let by_reference: unsafe extern "C" fn() = by_reference;
    let mutable: unsafe extern "C" fn() = mutable;
    unsafe {
        by_reference();
        mutable();
    }
    let token = unsafe { LockToken::enter() };
    assert_eq!(* OPEN.acquire(& token), 4);
}
