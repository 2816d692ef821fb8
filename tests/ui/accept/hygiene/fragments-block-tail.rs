//! A temporary guard at the end of a block that is a fragment.
//! Edition 2024 releases it with the block; in 2021 it would still be held, and is refused.
//! edition: 2024

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

static QUEUE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());

macro_rules! drain {
    ($name:ident, $next:block) => {
        #[spin_lock_safe]
        fn $name(token: &mut LockToken) {
            while let Some(irp) = $next {
                IoCompleteRequest(irp, IO_NO_INCREMENT);
            }
        }
    };
}

drain!(drain, { QUEUE.acquire().pop() });

fn main() {}
