//! A variable that holds one guard after the other, and a name bound anew.
//! Assigning drops the old guard; binding a name anew does not.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(locks: [&SpinLock<u32>; 2], irps: Vec<Irp>, token: &mut LockToken) {
    let mut guard = locks[0].acquire();
    *guard += 1;
    for irp in irps {
        drop(guard);
        IoCompleteRequest(irp, IO_NO_INCREMENT);
        guard = locks[1].acquire();
    }
    let guard = guard;
    guard.release();
    let guard = locks[0].acquire();
    {
        let guard = locks[1].acquire();
        drop(guard);
    }
    drop(guard);
}

fn main() {}
