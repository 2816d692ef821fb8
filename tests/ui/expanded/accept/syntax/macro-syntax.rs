// What the attribute makes of `accept/syntax/macro-syntax.rs`; a test in `macros` compares it.

//! Tracked calls in macros with syntax of their own: `=>`, `in`, `key = value;`.
//! Whatever a macro makes of its arguments, the calls in them have their tokens.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

macro_rules! when {
    ($condition:expr => $then:expr) => {
        if $condition { $then }
    };
}

macro_rules! with {
    ($guard:ident in $lock:expr => $body:block) => {
        { let mut $guard = $lock; $body }
    };
}

macro_rules! trace {
    ($($key:ident = $value:expr;)*) => {
        $(println!("{} {}", stringify!($key), $value);)*
    };
}

fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    with!(open in open.acquire(token) => { * open += 1 });
    trace! {
        open = * open.acquire(token); again = * open.acquire(token);
    }
    when!(irp.information() > 0 => IoCompleteRequest(token, irp, IO_NO_INCREMENT));
}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "C" fn entry_point() {
    let no_spin_lock_held = &{
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
    };
    _ = &no_spin_lock_held;
    match () {
        () => {
            trace! {
                open = * SpinLock::new(1).acquire(no_spin_lock_held);
            }
        }
    }
}

fn main() {}
