//! A shared token handed to a helper that completes, under `strict`.
//! The helper wants it exclusively, and nobody has it so.

use spin_lock_safe::sys::{BOOLEAN, PVOID, TRUE};
use spin_lock_safe::{LockToken, spin_lock_safe};

fn complete_all(_token: &mut LockToken) {}

#[spin_lock_safe(HW_INTERRUPT, strict)]
unsafe extern "system" fn interrupt(_: PVOID, token: &LockToken) -> BOOLEAN {
    complete_all(token);
    TRUE
}

fn main() {}
