//! Variables named like the token: of a `for`, a `match`, an `if let`, a `let`, a `while let`.
//! Where they stand for the token, a tracked call would pass them instead.
//! errors: 6

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
fn of_loop(tokens: &[u32], token: &LockToken) {
    for token in tokens {
        *OPEN.acquire() += token;
    }
}

#[spin_lock_safe]
fn of_arm(next: Option<u32>, token: &LockToken) {
    match next {
        Some(token) if token > 1 => *OPEN.acquire() += token,
        _ => *OPEN.acquire() += 1,
    }
}

#[spin_lock_safe]
fn of_if_let(next: Option<u32>, token: &LockToken) {
    if let Some(token) = next {
        *OPEN.acquire() += token;
    }
    *OPEN.acquire() += 1;
}

#[spin_lock_safe]
fn of_let(token: &LockToken) {
    let token = 1_u32;
    *OPEN.acquire() += token;
}

#[spin_lock_safe]
fn of_while_let(mut list: Vec<u32>, token: &LockToken) {
    while let Some(token) = list.pop() {
        *OPEN.acquire() += token;
    }
}

#[spin_lock_safe]
unsafe extern "C" fn of_let_else(next: *const u32, token: &mut LockToken) {
    // SAFETY: the caller says so.
    let Some(token) = (unsafe { next.as_ref() }) else {
        return;
    };
    *OPEN.acquire() += token;
}

fn main() {}
