//! A declared token that is shared, mutable, with a full path, in parentheses, unused.
//! A token parameter is known by its type's last name, whatever stands around it.

use core::ffi::c_void;

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static COUNT: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "C" fn shared(_extension: *mut c_void, token: &LockToken) {
    *COUNT.acquire() += 1;
    *COUNT.acquire(token) += 1;
}

#[spin_lock_safe]
unsafe extern "C" fn by_path(token: &mut spin_lock_safe::LockToken) {
    *COUNT.acquire() += 1;
    let _: &LockToken = token;
}

#[spin_lock_safe]
#[allow(unused_parens)]
unsafe extern "C" fn in_parentheses(token: (&mut (LockToken))) {
    *COUNT.acquire() += 1;
}

#[spin_lock_safe]
unsafe extern "C" fn unused(_token: &mut LockToken, _: *mut c_void) {}

#[spin_lock_safe]
unsafe extern "C" fn without_name(_: &mut LockToken) {}

fn main() {}
