//! Fields, variables, modules, types and lifetimes that bear tracked names.
//! Only a call is tracked: a name alone is nobody's concern.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

struct Times {
    acquire: u64,
    acquire_sole: fn(u64) -> u64,
}

mod forget {
    pub(crate) fn all() {}
}

#[spin_lock_safe]
fn finish<'acquire>(
    times: &'acquire mut Times,
    open: &SpinLock<u32>,
    irp: Irp,
    token: &mut LockToken,
) {
    times.acquire += 1;
    times.acquire = (times.acquire_sole)(times.acquire);
    let acquire = open.acquire();
    let leak = *acquire;
    drop(acquire);
    forget::all();
    'release: loop {
        break 'release;
    }
    IoCompleteRequest(irp, IO_NO_INCREMENT + leak as i8);
}

fn main() {}
