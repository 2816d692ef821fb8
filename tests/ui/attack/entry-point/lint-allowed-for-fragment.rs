//! The lint is allowed for a block that is a fragment, and an item follows it.
//! The fragment is no visibility: the attribute belongs to the block.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::IRP;
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

static QUEUE: SpinLock<u32> = SpinLock::new(0);

macro_rules! entry_point {
    ($irp:ident $block:block) => {
        #[spin_lock_safe]
        pub unsafe extern "C" fn first($irp: *mut IRP) {
            let _queue = QUEUE.acquire();
            #[allow(unsafe_op_in_unsafe_fn)]
            $block
            struct _Item;
        }
    };
}

entry_point!(irp {
    second(irp);
});

#[spin_lock_safe]
pub unsafe extern "C" fn second(irp: *mut IRP) {
    // SAFETY: the request is to complete.
    let irp = unsafe { Irp::from_raw(irp) };
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
