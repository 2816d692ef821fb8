// What the attribute makes of `accept/signature/return-values.rs`; a test in `macros` compares it.

//! Entry points and helpers that return nothing, a value, a tuple, a `Result`, never.
//! The body's value goes through a variable, which must fit every return type.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe, sys};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "system" fn dispatch(
    _: *mut sys::DEVICE_OBJECT,
    irp: *mut sys::IRP,
) -> sys::NTSTATUS {
    let no_spin_lock_held = &mut {
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
    };
    match () {
        () => {
            IoCompleteRequest(
                no_spin_lock_held,
                unsafe { Irp::from_raw(irp) },
                IO_NO_INCREMENT,
            );
            sys::STATUS_SUCCESS
        }
    }
}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "C" fn is_open() -> bool {
    let no_spin_lock_held = &{
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
    };
    match () {
        () => *OPEN.acquire(no_spin_lock_held) > 0,
    }
}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "C" fn watch() -> ! {
    let no_spin_lock_held = &{
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
    };
    _ = &no_spin_lock_held;
    match () {
        () => {
            loop {
                *OPEN.acquire(no_spin_lock_held) += 1;
            }
        }
    }
}

fn counts(token: &LockToken) -> (u32, Result<u32, ()>) {
    (*OPEN.acquire(token), OPEN.acquire(token).checked_sub(1).ok_or(()))
}

fn main() {}
