//! `wdk::wdf::SpinLock` has an `acquire` of its own, and the attribute takes it for this crate's.
//! Way out: import it under another name, and call it by its path.
//! points: attribute

use spin_lock_safe::spin_lock_safe;

mod wdf {
    pub struct SpinLock;

    impl SpinLock {
        pub fn acquire(&self) {}
    }
}

use wdf::SpinLock;

static OPEN: SpinLock = SpinLock;

#[spin_lock_safe]
unsafe extern "C" fn handler() {
    SpinLock::acquire(&OPEN);
}

fn main() {}
