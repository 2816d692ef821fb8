//! A guard and a completion in the arguments of one macro.
//! `println!` keeps its arguments' temporaries until it is done.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    println!(
        "{} {:?}",
        *open.acquire(),
        IoCompleteRequest(irp, IO_NO_INCREMENT)
    );
}

fn main() {}
