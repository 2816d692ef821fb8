//! Methods on `Arc<Self>` and `&Arc<Self>`, one of which gives back a reference.
//! The hidden token must not make unclear what the result borrows.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use std::pin::Pin;
    use std::sync::Arc;

    use spin_lock_safe::{SpinLock, SpinLockGuard};

    pub struct Device {
        open: SpinLock<u32>,
        name: String,
    }

    impl Device {
        pub fn open(self: &Arc<Self>) -> Arc<Self> {
            *self.open.acquire() += 1;
            Arc::clone(self)
        }

        pub fn name(self: &Arc<Self>) -> &str {
            *self.open.acquire() += 1;
            &self.name
        }

        pub fn close(self: Arc<Self>) {
            *self.open.acquire() -= 1;
        }

        pub fn lock(self: Pin<&Self>) -> SpinLockGuard<'_, u32> {
            self.get_ref().open.acquire()
        }

        pub fn lock_named<'a>(&'a self) -> SpinLockGuard<'_, u32> {
            self.open.acquire()
        }
    }

    pub fn reopen(device: &Arc<Device>) -> usize {
        let second = device.open();
        let length = second.name().len();
        device.name();
        second.close();
        *Pin::new(&**device).lock() += 1;
        *device.lock_named() += 1;
        length
    }
}

fn main() {}
