//! A token from the hidden functions that make one at entry, in safe code.
//! They are unsafe, and in an annotated body their names are refused even in an `unsafe` block.
//! errors: 3

use spin_lock_safe::__private::Entry;
use spin_lock_safe::{LockToken, spin_lock_safe};

fn forge() -> LockToken {
    Entry::__enter_entry_point()
}

fn forge_held() -> LockToken {
    <Entry>::__enter_held(0)
}

#[spin_lock_safe]
pub unsafe extern "system" fn entry_point(token: &mut LockToken) {
    let mine = unsafe { Entry::__enter_entry_point() };
    let _both = (mine, token);
}

fn main() {}
