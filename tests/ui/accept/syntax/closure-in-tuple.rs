//! Closures bound through a tuple pattern, one of them completing.
//! The attribute takes the pattern and the tuple apart together to place the `mut`.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn finish(irp: Irp, token: &mut LockToken) {
    let (complete, boost) = (|irp, boost| IoCompleteRequest(irp, boost), IO_NO_INCREMENT);
    let (double, (half, _)) = (|n: i8| n * 2, (|n: i8| n / 2, ()));
    complete(irp, half(double(boost)));
}

fn main() {}
