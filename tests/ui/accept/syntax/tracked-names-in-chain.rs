//! A chain of `if let` whose patterns have variants named like routines.
//! A `let` after `&&` begins a pattern, too, in which no token may stand.
//! edition: 2024

#![allow(non_camel_case_types)]

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(1);

#[derive(Clone, Copy)]
enum Step {
    IoCompleteRequest(u32, u32, u32),
    IoStartNextPacket(u32, u32, u32),
}

use Step::*;

#[spin_lock_safe]
fn read(step: Step, mut other: Option<Step>, token: &LockToken) -> u32 {
    let mut sum = 0;
    while let IoCompleteRequest(n, ..) = step
        && n >= *OPEN.acquire()
        && let Some(IoStartNextPacket(m, ..)) = other.take()
    {
        sum += n + m + *OPEN.acquire();
    }
    if let Some(IoStartNextPacket(n, ..)) = other
        && let IoStartNextPacket(m, ..) = step
        && n + m > *OPEN.acquire()
    {
        sum += n * m;
    }
    sum
}

fn main() {
    // SAFETY: there is no other token, and no lock is held.
    let token = unsafe { LockToken::enter() };
    let other = IoStartNextPacket(3, 10, 20);
    assert_eq!(read(IoCompleteRequest(2, 10, 20), Some(other), &token), 6);
    assert_eq!(read(IoStartNextPacket(2, 10, 20), Some(other), &token), 6);
}
