//! A `LockToken` of the user's own in another module, taken by value and by reference.
//! Only a reference to a type of that name is a token, and nothing else needs one here.

use spin_lock_safe::{SpinLock, spin_lock_safe};

mod scanner {
    pub struct LockToken(pub u32);
}

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
fn scan(word: scanner::LockToken) -> u32 {
    word.0
}

#[spin_lock_safe]
fn look(word: &scanner::LockToken) -> u32 {
    word.0
}

#[spin_lock_safe]
fn both(word: scanner::LockToken, token: &spin_lock_safe::LockToken) -> u32 {
    *OPEN.acquire() + word.0
}

fn main() {}
