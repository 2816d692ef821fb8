//! The drivers' surroundings on the simulated kernel.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;

use spin_lock_safe::simulated_kernel::{self, Device, Request};
use spin_lock_safe::sys::{DISPATCH_LEVEL, STATUS_PENDING};
use spin_lock_safe::{
    DeviceObject, ExSpinLock, Irp, LockQueueHandle, LockToken, QueuedSpinLock, SpinLock,
};

pub fn held() -> usize {
    simulated_kernel::locks_held()
}

pub fn handle() -> Pin<&'static mut LockQueueHandle> {
    let handle = Box::leak(Box::new(LockQueueHandle::new()));
    unsafe { Pin::new_unchecked(handle) }
}

pub fn irp() -> Irp {
    crate::kit::saw('C');
    unseen_irp()
}

/// For an argument that is seen to be there by the next one.
pub fn unseen_irp() -> Irp {
    let request = Request::new(0).send(|_| STATUS_PENDING);
    unsafe { Irp::from_raw(request.as_ptr()) }
}

pub fn irp_under<T>(_: &T) -> Irp {
    irp()
}

/// One run of a driver in this thread. A panic is the kernel's report, or the token's.
pub fn run_here(go: fn(&mut LockToken), input: &str, bits: usize) -> String {
    crate::kit::start(input, bits);
    let one = || {
        let before = simulated_kernel::current_irql();
        let mut token = unsafe { LockToken::enter() };
        go(&mut token);
        if held() == 0 {
            crate::kit::saw('E');
            assert_eq!(simulated_kernel::current_irql(), before, "the IRQL is another one");
        }
    };
    let ended = catch_unwind(AssertUnwindSafe(|| simulated_kernel::at_irql(DISPATCH_LEVEL, one)));
    let stopped = match ended {
        Ok(()) => String::new(),
        Err(panic) => match panic.downcast::<String>() {
            Ok(text) if text.contains("DRIVER_VIOLATION") => "S".to_owned(),
            Ok(text) => format!("? {text}"),
            Err(_) => "?".to_owned(),
        },
    };
    (crate::kit::seen() + &stopped).trim().to_owned()
}
