// What the attribute makes of `accept/syntax/macro-defined-in-body.rs`; a test in `macros` compares it.

//! A `macro_rules!` in the body whose expansions call routines.
//! What it is replaced by is part of the body, and its calls get the token there.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

fn finish(open: &SpinLock<u32>, irps: [Irp; 2], token: &mut LockToken) {
    macro_rules! complete {
        ($irp:expr) => {
            complete!($irp, IO_NO_INCREMENT)
        };
        ($irp:expr, $boost:expr) => {
            { * open.acquire(token) -= 1; IoCompleteRequest(token, $irp, $boost) }
        };
    }
    let [first, second] = irps;
    complete!(first);
    complete!(second, 1);
}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "C" fn entry_point() {
    let no_spin_lock_held = &{
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
    };
    _ = &no_spin_lock_held;
    static OPEN: SpinLock<u32> = SpinLock::new(0);
    macro_rules! count {
        ($($by:expr),*) => {
            $(* OPEN.acquire(no_spin_lock_held) += $by;)*
        };
    }
    count!(1, * OPEN.acquire(no_spin_lock_held));
}

fn main() {}
