//! Tracked calls in the arguments of `assert!`, `println!`, `vec!`, `matches!`, and a user's.
//! Arguments that are expressions are part of the body like any other.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

macro_rules! twice {
    ($first:expr, $second:expr $(,)?) => {
        ($first, $second)
    };
}

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irps: [Irp; 2], token: &mut LockToken) -> Vec<u32> {
    let [first, second] = irps;
    assert!(*open.acquire() > 0, "{:?} open", open.acquire());
    assert_eq!(*open.acquire(), 1);
    println!("{:?} {n}", *open.acquire(), n = *open.acquire());
    let _ = matches!(*open.acquire(), 1 | 2);
    let _ = matches!(3, n if n == *open.acquire());
    twice!(
        IoCompleteRequest(first, IO_NO_INCREMENT),
        *open.acquire() += 1
    );
    let both = twice! { { *open.acquire() }, SpinLock::acquire(open).count_ones() };
    IoCompleteRequest(second, IO_NO_INCREMENT);
    let mut all = vec![*open.acquire(); 4];
    all.extend(vec![both.0, *open.acquire()]);
    all
}

fn main() {}
