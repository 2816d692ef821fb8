//! Variables named like the token that are the token, or another one, or stand where nothing locks.
//! A reborrow under its own name is passed for it; a variable of another block hides nothing.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
fn reborrowed(irp: Irp, token: &mut LockToken) {
    *OPEN.acquire() += 1;
    {
        let token = &mut *token;
        *OPEN.acquire() += 1;
        IoCompleteRequest(irp, IO_NO_INCREMENT);
        let token: &LockToken = token;
        *OPEN.acquire() += 1;
    }
    *OPEN.acquire() += 1;
}

#[spin_lock_safe]
fn elsewhere(tokens: &[u32], token: &LockToken) -> u32 {
    let mut sum = 0;
    for token in tokens {
        sum += token;
    }
    let largest = tokens.iter().map(|token| token + 1).max();
    if let Some(token) = largest {
        sum += token;
    }
    match tokens {
        [token] => sum += token,
        [.., token] if *token > 1 => sum *= token,
        _ => *OPEN.acquire() += sum,
    }
    let next = {
        let token = 3;
        token + sum
    };
    *OPEN.acquire() += sum;
    next
}

#[spin_lock_safe]
fn of_a_helper(irp: Irp, token: &mut LockToken) {
    helper(irp, |irp, token| IoCompleteRequest(irp, IO_NO_INCREMENT), token);
    *OPEN.acquire() += 1;
}

fn helper(irp: Irp, complete: impl FnOnce(Irp, &mut LockToken), token: &mut LockToken) {
    complete(irp, token);
}

fn main() {}
