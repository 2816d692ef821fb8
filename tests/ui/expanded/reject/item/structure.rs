// What the attribute makes of `reject/item/structure.rs`; a test in `macros` compares it.

//! The attribute on a `struct`.
//! It checks functions.

use spin_lock_safe::{SpinLock, spin_lock_safe};

struct Extension {
    open: SpinLock<u32>,
}

::core::compile_error! {
    "`#[spin_lock_safe]` goes on a function, an `impl` block or an inline module, not on `struct`: put it on the function that locks or completes"
}

fn main() {}
