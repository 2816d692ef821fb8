//! A driver's own variants named like routines, in patterns of every kind.
//! A token in a pattern would be a variable there: it would compile and shift the fields.

#![allow(non_camel_case_types, irrefutable_let_patterns)]

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[derive(Clone, Copy)]
enum Step {
    IoCompleteRequest(u32, u32, u32),
    finish(u32, u32),
    Nothing,
}

#[derive(Clone, Copy)]
struct KeAcquireSpinLock(u32, u32);

macro_rules! when {
    ($pattern:pat = $value:expr => $then:expr) => {
        match $value {
            $pattern => $then,
            _ => 0,
        }
    };
}

fn finish(_: &mut LockToken) {}

#[spin_lock_safe(also(&mut finish))]
fn read(step: Step, pair: KeAcquireSpinLock, token: &mut LockToken) -> Vec<u32> {
    let mut all = vec![*OPEN.acquire()];
    let KeAcquireSpinLock(first, ..) = pair;
    all.push(first);
    let Step::IoCompleteRequest(first, ..) = step else {
        return all;
    };
    all.push(first + { *OPEN.acquire() });
    match (step, pair) {
        (Step::finish(n, ..), _) | (Step::IoCompleteRequest(n, ..), KeAcquireSpinLock(2, ..)) => {
            all.push(n);
        }
        (Step::IoCompleteRequest(n, ..), KeAcquireSpinLock(m, ..)) if n + m > *OPEN.acquire() => {
            all.push(n);
        }
        _ => all.push(*OPEN.acquire()),
    }
    if let Step::IoCompleteRequest(n, ..) = step {
        all.push(n + *OPEN.acquire());
    } else if let (Step::finish(n, ..), KeAcquireSpinLock(..)) = (step, pair) {
        all.push(n);
    }
    let mut steps = vec![step, step];
    while let Some(Step::IoCompleteRequest(n, ..) | Step::finish(n, ..)) = steps.pop() {
        all.push(n + *OPEN.acquire());
    }
    for KeAcquireSpinLock(n, ..) in [pair, pair] {
        all.push(n + *OPEN.acquire());
    }
    let add = |KeAcquireSpinLock(n, ..): KeAcquireSpinLock, by| n + by + *OPEN.acquire();
    all.push(add(pair, 2));
    all.push([pair].map(|KeAcquireSpinLock(n, ..)| n + *OPEN.acquire())[0]);
    assert!(matches!(step, Step::IoCompleteRequest(1, ..)));
    assert!(matches!(step, Step::IoCompleteRequest(n, ..) if n > *OPEN.acquire()));
    all.push(when!(Step::IoCompleteRequest(n, ..) = step => n + *OPEN.acquire()));
    all.push(when!(Step::IoCompleteRequest(_, n, _) = step => n + *OPEN.acquire()));
    finish();
    all
}

fn main() {
    // SAFETY: there is no other token, and no lock is held.
    let mut token = unsafe { LockToken::enter() };
    let pair = KeAcquireSpinLock(7, 8);
    let all = read(Step::IoCompleteRequest(1, 2, 3), pair, &mut token);
    assert_eq!(all, [0, 7, 1, 1, 1, 1, 1, 7, 7, 9, 7, 1, 2]);
    assert_eq!(read(Step::finish(4, 5), pair, &mut token), [0, 7]);
    assert_eq!(read(Step::Nothing, pair, &mut token), [0, 7]);
}
