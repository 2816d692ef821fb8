//! A token that grants completing, under `strict`, where the system holds a lock.
//! Whoever it is handed to could complete.

use spin_lock_safe::sys::{BOOLEAN, PVOID, TRUE, ULONG};
use spin_lock_safe::{LockToken, spin_lock_safe};

#[spin_lock_safe(HW_RESET_BUS, strict)]
unsafe extern "system" fn reset_bus(_: PVOID, _: ULONG, token: &mut LockToken) -> BOOLEAN {
    let _ = token;
    TRUE
}

fn main() {}
