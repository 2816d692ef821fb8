//! Raw identifiers: a parameter `r#try`, a lock `r#final`, a function `r#finish`.
//! A name is the same with and without its `r#`.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn r#finish(r#final: &SpinLock<u32>, r#match: Irp, token: &mut LockToken) {
    let r#try = r#final.acquire();
    r#try.release();
    IoCompleteRequest(r#match, IO_NO_INCREMENT);
}

fn main() {}
