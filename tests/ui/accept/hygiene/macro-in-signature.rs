//! A macro with braces stands in the signature, before those of the body.
//! They belong to the macro, and the body is the group behind them.

use spin_lock_safe::{SpinLock, spin_lock_safe};

static COUNT: SpinLock<u32> = SpinLock::new(0);

macro_rules! number {
    ($ty:ty) => {
        $ty
    };
}

#[spin_lock_safe]
unsafe extern "C" fn count() -> number! { u32 } {
    *COUNT.acquire()
}

fn main() {}
