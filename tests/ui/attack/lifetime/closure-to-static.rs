//! A closure that completes is kept in a thread-local variable and called under a lock.
//! It borrows the token, and cannot outlive the handler's call.

use std::cell::RefCell;

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, spin_lock_safe};

type Complete = Box<dyn FnMut(Irp)>;

thread_local! {
    static COMPLETE: RefCell<Option<Complete>> = const { RefCell::new(None) };
}

#[spin_lock_safe]
unsafe extern "system" fn keep(_extension: *mut core::ffi::c_void) {
    let complete: Complete = Box::new(|irp| IoCompleteRequest(irp, IO_NO_INCREMENT));
    COMPLETE.set(Some(complete));
}

fn main() {}
