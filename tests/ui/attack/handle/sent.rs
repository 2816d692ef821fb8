//! A handle given to another thread.
//! Who queues with it is this processor.
//! errors: 2

use spin_lock_safe::LockQueueHandle;

fn send(_: impl Send) {}

fn main() {
    send(Box::pin(LockQueueHandle::new()));
}
