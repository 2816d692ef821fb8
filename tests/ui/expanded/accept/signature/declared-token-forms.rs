// What the attribute makes of `accept/signature/declared-token-forms.rs`; a test in `macros` compares it.

//! A declared token that is shared, mutable, with a full path, in parentheses, unused.
//! A token parameter is known by its type's last name, whatever stands around it.

use core::ffi::c_void;
use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static COUNT: SpinLock<u32> = SpinLock::new(0);

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "C" fn shared(_extension: *mut c_void) {
    let token: &LockToken = &{
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
    };
    *COUNT.acquire(token) += 1;
    *COUNT.acquire(token) += 1;
}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "C" fn by_path() {
    let token: &mut spin_lock_safe::LockToken = &mut {
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
    };
    *COUNT.acquire(token) += 1;
    let _: &LockToken = token;
}

#[allow(unused_parens)]
#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "C" fn in_parentheses() {
    let token: (&mut (LockToken)) = &mut {
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
    };
    *COUNT.acquire(token) += 1;
}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "C" fn unused(_: *mut c_void) {
    let _token: &mut LockToken = &mut {
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
    };
}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "C" fn without_name() {
    let _: &mut LockToken = &mut {
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
    };
}

fn main() {}
