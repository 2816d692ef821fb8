//! Annotated functions that a `macro_rules` macro makes, with names of either side.
//! The hidden token is found wherever the function's parts come from.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe, sys};

static OPEN: SpinLock<u32> = SpinLock::new(0);

macro_rules! entry_points {
    ($($name:ident($irp:ident) { $($body:tt)* })*) => {$(
        #[spin_lock_safe]
        unsafe extern "system" fn $name(_: *mut sys::DEVICE_OBJECT, irp: *mut sys::IRP) {
            *OPEN.acquire() += 1;
            // SAFETY: the I/O manager hands the request over.
            let $irp = unsafe { Irp::from_raw(irp) };
            $($body)*
            *OPEN.acquire() -= 1;
        }
    )*};
}

entry_points! {
    read(request) {
        *OPEN.acquire() += 1;
        IoCompleteRequest(request, IO_NO_INCREMENT);
    }
    write(irp) {
        let mut complete = |irp| IoCompleteRequest(irp, 1);
        complete(irp);
    }
}

macro_rules! helper {
    ($name:ident($irp:ident, $token:ident: $Token:ty), $lock:expr, $complete:expr) => {
        #[spin_lock_safe]
        fn $name($irp: Irp, $token: $Token) {
            drop($lock);
            let count = || *OPEN.acquire() += 1;
            count();
            $complete;
        }
    };
}

helper!(
    finish(irp, token: &mut LockToken),
    OPEN.acquire(),
    IoCompleteRequest(irp, IO_NO_INCREMENT)
);

helper!(
    fail(irp, lock_token: &mut LockToken),
    SpinLock::acquire_at_dpc_level(&OPEN),
    [irp].into_iter().for_each(|irp| IoCompleteRequest(irp, 1))
);

fn main() {}
