// What the attribute makes of `accept/syntax/closure-nested.rs`; a test in `macros` compares it.

//! A closure in a closure, the inner one locking or completing; and one called at once.
//! The outer closure needs of the token what the inner one needs.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

fn finish(open: &SpinLock<u32>, irps: Vec<Vec<Irp>>, token: &mut LockToken) {
    let per_list = |list: Vec<Irp>| {
        let complete = |irp| IoCompleteRequest(token, irp, IO_NO_INCREMENT);
        list.into_iter().for_each(complete);
        let count = || *open.acquire(token) += 1;
        count();
    };
    irps.into_iter().for_each(per_list);
    (|| *open.acquire(token) -= 1)();
    (move || (move || *open.acquire(token) -= 1)())();
}

fn main() {}
