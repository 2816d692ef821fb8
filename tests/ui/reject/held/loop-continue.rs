//! A drain loop that releases on one path only: `continue` comes before the release.
//! In the next round the lock is still held, from the round before.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(queue: &SpinLock<Vec<Irp>>, irps: Vec<Irp>, token: &mut LockToken) {
    let mut waiting = queue.acquire();
    for irp in irps {
        if irp.information() > 0 {
            drop(waiting);
            IoCompleteRequest(irp, IO_NO_INCREMENT);
            waiting = queue.acquire();
            continue;
        }
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
