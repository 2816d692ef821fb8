//! Shifts and comparisons before, between and after tracked calls.
//! `<<` and a `>` further on are operators, and what stands between them is code.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(1);

#[spin_lock_safe]
fn read(mut bits: u32, token: &LockToken) -> u32 {
    let shifted = bits << 2;
    *OPEN.acquire() += shifted;
    let is_more = bits > 1;
    bits <<= *OPEN.acquire();
    bits >>= 1 << *OPEN.acquire() >> 8;
    if bits << 1 < *OPEN.acquire() && is_more {
        bits += *OPEN.acquire();
    }
    let less = bits < *OPEN.acquire();
    let list = [bits << 1, *OPEN.acquire(), u32::from(bits > 3), u32::from(less)];
    list.iter().sum::<u32>() + u32::max(bits << 1, *OPEN.acquire()) - u32::from(bits >= 1)
}

fn main() {
    // SAFETY: there is no other token, and no lock is held.
    let token = unsafe { LockToken::enter() };
    assert_eq!(read(1, &token), 133);
}
