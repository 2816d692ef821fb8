//! The attribute given twice, and on a function inside an annotated one.
//! The second finds nothing left to do: it makes no second token.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

static COUNT: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
#[spin_lock_safe]
fn finish(irp: Irp, token: &mut LockToken) {
    *COUNT.acquire() += 1;
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

#[spin_lock_safe]
unsafe extern "C" fn outer() {
    #[spin_lock_safe]
    fn count(token: &LockToken) {
        *COUNT.acquire() += 1;
    }

    #[spin_lock_safe]
    unsafe extern "C" fn inner(token: &mut LockToken) {
        count(token);
    }

    *COUNT.acquire() += 1;
    let _: unsafe extern "C" fn() = inner;
}

fn main() {}
