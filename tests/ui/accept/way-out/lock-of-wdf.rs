//! A lock of `wdk::wdf` under another name than this crate's, called by its path.
//! The attribute leaves it alone, and does not count it.

use spin_lock_safe::spin_lock_safe;

mod wdf {
    pub struct SpinLock;

    impl SpinLock {
        pub fn acquire(&self) {}
    }
}

use wdf::SpinLock as WdfSpinLock;

static OPEN: WdfSpinLock = WdfSpinLock;

#[spin_lock_safe]
unsafe extern "C" fn handler() {
    WdfSpinLock::acquire(&OPEN);
}

fn main() {}
