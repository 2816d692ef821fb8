//! A call whose arguments need the token, with a `&mut` variable among them.
//! The variable is lent to the call, not moved into it, as in any other call.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

fn finish(token: &mut LockToken, done: &mut Vec<u32>, id: u32, irp: Irp) {
    done.push(id);
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

#[spin_lock_safe]
pub mod driver {
    use super::{Irp, LockToken, SpinLock};

    static NEXT: SpinLock<u32> = SpinLock::new(0);

    fn finish(token: &mut LockToken, done: &mut Vec<u32>, id: u32, irp: Irp) {
        super::finish(token, done, id, irp);
    }

    fn next() -> u32 {
        let mut next = NEXT.acquire();
        *next += 1;
        *next
    }

    pub fn finish_both(done: &mut Vec<u32>, first: Irp, second: Irp) {
        finish(done, next(), first);
        finish(done, next(), second);
        done.clear();
    }
}

fn main() {}
