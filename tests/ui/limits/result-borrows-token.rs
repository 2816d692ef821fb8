//! A helper whose result borrows its exclusive token, kept while a lock is taken.
//! The token counts as borrowed exclusively. Way out: tie the result to something else.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn name<'a>(names: &'a SpinLock<&'static str>, token: &'a mut LockToken) -> &'a str {
    *names.acquire()
}

#[spin_lock_safe]
fn report(open: &SpinLock<u32>, names: &SpinLock<&'static str>, token: &mut LockToken) {
    let name = name(names, token);
    println!("{name} {}", *open.acquire());
}

fn main() {}
