//! Tracked calls in arrays, tuples, struct literals, ranges, casts, indices, references.
//! The attribute goes wherever an expression can stand.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

struct Report {
    open: u32,
    rest: [u32; 2],
}

#[spin_lock_safe]
fn report(open: &SpinLock<u32>, table: &[u32], token: &LockToken) -> Report {
    let _ = (
        *open.acquire() as u64,
        -(i64::from(*open.acquire())),
        &*open.acquire() as &u32,
    );
    let [a, b] = [*open.acquire(); 2];
    for _ in *open.acquire()..=*open.acquire() + 1 {}
    let index = table[*open.acquire() as usize] + table[..].len() as u32;
    *open.acquire() = index;
    *{ open }.acquire() |= 1 << *open.acquire();
    drop((*(open)).acquire());
    return Report {
        open: *open.acquire(),
        rest: [a + b, *open.acquire()],
    };
}

fn main() {}
