// What the attribute makes of `accept/hygiene/macro-in-signature.rs`; a test in `macros` compares it.

//! A macro with braces stands in the signature, before those of the body.
//! They belong to the macro, and the body is the group behind them.

use spin_lock_safe::{SpinLock, spin_lock_safe};

static COUNT: SpinLock<u32> = SpinLock::new(0);

macro_rules! number {
    ($ty:ty) => {
        $ty
    };
}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "C" fn count() -> number! {
    u32
} {
    let no_spin_lock_held = &{
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
    };
    match () {
        () => *COUNT.acquire(no_spin_lock_held),
    }
}

fn main() {}
