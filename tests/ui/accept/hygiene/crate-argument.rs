//! `crate = path` with a re-export, a nested module, `self`, `crate`, and a leading `::`.
//! A driver may keep the crate behind a module of its own.

use kernel::lint::{Irp, LockToken, SpinLock, checked, ddi, sys};

mod kernel {
    pub(crate) mod lint {
        pub(crate) use ::spin_lock_safe::spin_lock_safe as checked;
        pub(crate) use ::spin_lock_safe::*;
    }
}

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[checked(crate = kernel::lint)]
unsafe extern "system" fn open() {
    *OPEN.acquire() += 1;
}

#[checked(crate = crate::kernel::lint)]
unsafe extern "system" fn close(token: &mut LockToken) {
    *OPEN.acquire() -= 1;
}

#[checked(crate = self::kernel::lint,)]
unsafe extern "system" fn start_io(irp: *mut sys::IRP) {
    // SAFETY: the I/O manager hands the request over.
    ddi::IoCompleteRequest(unsafe { Irp::from_raw(irp) }, 0);
}

#[checked(crate = ::spin_lock_safe)]
unsafe extern "system" fn count() {
    *OPEN.acquire() += 1;
}

fn main() {}
