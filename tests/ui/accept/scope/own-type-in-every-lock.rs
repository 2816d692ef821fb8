//! A type of the scope behind locks of several kinds: its methods take the hidden token
//! through each kind of guard.

use core::pin::pin;

use spin_lock_safe::{
    ExSpinLock, InterruptSpinLock, LockQueueHandle, QueuedSpinLock, SpinLock, spin_lock_safe,
};

#[spin_lock_safe]
mod driver {
    use super::*;

    pub struct Counter {
        count: SpinLock<u32>,
    }

    pub struct Extension {
        pub ordinary: SpinLock<Counter>,
        pub queued: QueuedSpinLock<Counter>,
        pub shared: ExSpinLock<Counter>,
        pub interrupt: InterruptSpinLock<Counter>,
    }

    impl Counter {
        fn add(&self) {
            *self.count.acquire() += 1;
        }
    }

    impl Extension {
        pub fn add_to_all(&self) {
            self.ordinary.acquire_for_dpc().add();
            self.queued
                .acquire_in_stack_queued(pin!(LockQueueHandle::new()))
                .add();
            self.shared.acquire_shared().add();
            let exclusive = self.shared.acquire_exclusive_at_dpc_level();
            exclusive.add();
            drop(exclusive);
            let interrupt = self.interrupt.acquire();
            interrupt.add();
        }
    }
}

fn main() {}
