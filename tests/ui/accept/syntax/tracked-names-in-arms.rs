//! Arms of a `match` that end with braces and no comma, before patterns named like routines.
//! A pattern begins after each of them, and no token may get into it.

#![allow(non_camel_case_types, unused_braces, unused_unsafe, clippy::all)]

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(1);

#[derive(Clone, Copy)]
enum Step {
    IoCompleteRequest(u32, u32, u32),
    IoStartNextPacket(u32, u32, u32),
    KeReleaseSpinLock(u32, u32),
    KeAcquireSpinLock(u32, u32),
    IoStartPacket(u32, u32),
    Nothing,
}

use Step::*;

macro_rules! arms {
    ($value:expr; $($body:tt)*) => {
        match $value { $($body)* }
    };
}

#[spin_lock_safe]
fn read(step: Step, other: Step, token: &LockToken) -> u32 {
    let one = *OPEN.acquire();
    let first = match step {
        IoCompleteRequest(n, ..) if one > 1 => if n > *OPEN.acquire() { n } else { one }
        IoCompleteRequest(n, ..) if n > 4 => match other {
            IoStartNextPacket(m, ..) => m + *OPEN.acquire(),
            _ => { n }
        }
        IoCompleteRequest(n, ..) => { n + *OPEN.acquire() }
        IoStartNextPacket(n, ..) if n > 3 => { n }.max(*OPEN.acquire()),
        IoStartNextPacket(n, ..) if n > 2 => loop { break n + *OPEN.acquire() }
        IoStartNextPacket(n, ..) => 'done: { if n > *OPEN.acquire() { break 'done n } one }
        KeReleaseSpinLock(n, ..) if n > 3 => const { 7 }
        KeReleaseSpinLock(n, ..) => unsafe { n + *OPEN.acquire() }
        KeAcquireSpinLock(n, ..) if n > 2 => -{ n as i32 } as u32 + *OPEN.acquire(),
        KeAcquireSpinLock(n, ..) if n > 1 => Pair { n, m: *OPEN.acquire() }.n,
        KeAcquireSpinLock(n, ..) => return { n } + { *OPEN.acquire() },
        IoStartPacket(n, ..) if { n > 2 } => [n, { *OPEN.acquire() }][0],
        IoStartPacket(n, ..) => arms! {
            other;
            IoStartNextPacket(m, ..) => { m }
            _ => n + *OPEN.acquire()
        },
        Nothing => 0,
    };
    match (step, other) {
        (IoCompleteRequest(n, ..), _) => first + n,
        #[cfg(all())]
        (_, IoStartNextPacket(n, ..)) => first.wrapping_mul(n),
        | (IoStartPacket(n, ..), IoStartPacket(m, ..))
        | (KeAcquireSpinLock(n, ..), KeAcquireSpinLock(m, ..)) => n + m,
        _ => first + *OPEN.acquire(),
    }
}

struct Pair {
    n: u32,
    #[allow(dead_code)]
    m: u32,
}

fn main() {
    // SAFETY: there is no other token, and no lock is held.
    let token = unsafe { LockToken::enter() };
    let all = |step: fn(u32) -> Step, other| [1, 2, 3, 4].map(|n| read(step(n), other, &token));
    let next = IoStartNextPacket(7, 10, 20);
    assert_eq!(all(|n| IoCompleteRequest(n, 10, 20), next), [3, 5, 7, 9]);
    assert_eq!(all(|n| IoStartNextPacket(n, 10, 20), next), [7, 14, 28, 28]);
    assert_eq!(all(|n| KeReleaseSpinLock(n, 10), Nothing), [3, 4, 5, 8]);
    assert_eq!(all(|n| KeAcquireSpinLock(n, 10), KeAcquireSpinLock(7, 10)), [2, 9, 10, 11]);
    assert_eq!(all(|n| IoStartPacket(n, 10), IoStartPacket(7, 10)), [8, 9, 10, 11]);
}
