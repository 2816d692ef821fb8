//! Closures bound by a tuple pattern, one of them completing.
//! The `mut` stands in the pattern, and the calls are found in the tuple.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn finish(irp: Irp, token: &mut LockToken) {
    let (mut complete, boost) = (|irp, boost| IoCompleteRequest(irp, boost), IO_NO_INCREMENT);
    let (double, (half, _)) = (|n: i8| n * 2, (|n: i8| n / 2, ()));
    complete(irp, half(double(boost)));
}

fn main() {}
