//! A driver's own variant named like a function of `also`, in the pattern of a macro.
//! A token there would be a variable, as in any other pattern.

#![allow(non_camel_case_types)]

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

enum Step {
    finish(u32, u32),
    Nothing,
}

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
fn read(step: &Step, token: &mut LockToken) -> u32 {
    finish();
    if let Step::finish(3, ..) = step {
        finish();
    }
    let first = when!(Step::finish(n, ..) = step => n + *OPEN.acquire());
    first + when!(Step::finish(_, n) = step => n + *OPEN.acquire())
}

fn main() {
    // SAFETY: there is no other token, and no lock is held.
    let mut token = unsafe { LockToken::enter() };
    assert_eq!(read(&Step::finish(1, 2), &mut token), 3);
    assert_eq!(read(&Step::Nothing, &mut token), 0);
}
