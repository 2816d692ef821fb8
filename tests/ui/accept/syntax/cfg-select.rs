//! Tracked calls in the arms of `cfg_select!`, as statements and as a value.
//! Its conditions are left alone, like those of `cfg!`; its arms are code.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
fn count(token: &LockToken) -> u32 {
    cfg_select! {
        windows => { *OPEN.acquire() += 1; }
        _ => { *OPEN.acquire() += 2; }
    }
    cfg_select! {
        all(windows, not(unix)) => *OPEN.acquire() + 1,
        any() => 0,
        _ => *OPEN.acquire(),
    }
}

fn main() {
    // SAFETY: there is no other token, and no lock is held.
    let token = unsafe { LockToken::enter() };
    assert_eq!(count(&token), 2);
}
