//! An entry point's declared token as the first, a middle, the last, the only parameter.
//! Wherever it stands, it is taken out of the function that the system calls.

use core::ffi::c_void;

use spin_lock_safe::{LockToken, spin_lock_safe};

type Routine = unsafe extern "system" fn(*mut c_void, u32);

#[spin_lock_safe]
unsafe extern "system" fn first(token: &mut LockToken, _extension: *mut c_void, _id: u32) {
    helper(token);
}

#[spin_lock_safe]
unsafe extern "system" fn middle(_extension: *mut c_void, token: &mut LockToken, _id: u32) {
    helper(token);
}

#[spin_lock_safe]
unsafe extern "system" fn last(_extension: *mut c_void, _id: u32, token: &mut LockToken) {
    helper(token);
}

#[spin_lock_safe]
unsafe extern "system" fn only(token: &mut LockToken) {
    helper(token);
}

const ROUTINES: [Routine; 3] = [first, middle, last];
const ONLY: unsafe extern "system" fn() = only;

fn helper(_token: &mut LockToken) {}

fn main() {}
