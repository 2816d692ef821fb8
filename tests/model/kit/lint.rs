//! The drivers' surroundings on the simulated kernel.

use std::sync::{Once, OnceLock};
use std::thread;

use spin_lock_safe::sys::simulated::{self, Device, Request};
use spin_lock_safe::sys::{DISPATCH_LEVEL, STATUS_PENDING};
use spin_lock_safe::{
    DeviceObject, ExSpinLock, Irp, LockQueueHandle, LockToken, QueuedSpinLock, SpinLock,
};
use std::pin::Pin;

pub fn held() -> usize {
    simulated::locks_held()
}

/// A lock that nobody holds.
pub fn lock() -> &'static SpinLock<u32> {
    Box::leak(Box::new(SpinLock::new(0)))
}

pub fn queued() -> &'static QueuedSpinLock<u32> {
    Box::leak(Box::new(QueuedSpinLock::new(0)))
}

pub fn handle() -> Pin<&'static mut LockQueueHandle> {
    let handle = Box::leak(Box::new(LockQueueHandle::new()));
    unsafe { Pin::new_unchecked(handle) }
}

pub fn readers() -> &'static ExSpinLock<u32> {
    Box::leak(Box::new(ExSpinLock::new(0)))
}

/// A lock that nobody holds, or one that another processor holds for ever.
pub fn pick() -> &'static SpinLock<u32> {
    static TAKEN: SpinLock<u32> = SpinLock::new(0);
    static HOLDER: Once = Once::new();
    if crate::kit::flip() {
        return lock();
    }
    HOLDER.call_once(|| {
        let (ready, is_ready) = std::sync::mpsc::channel();
        thread::spawn(move || {
            let token = unsafe { LockToken::enter() };
            let _held = TAKEN.acquire(&token);
            ready.send(()).unwrap();
            loop {
                thread::park();
            }
        });
        is_ready.recv().unwrap();
    });
    &TAKEN
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

pub fn device() -> &'static DeviceObject {
    static DEVICE: OnceLock<Device<()>> = OnceLock::new();
    crate::kit::saw('N');
    unsafe { DeviceObject::from_raw(DEVICE.get_or_init(|| Device::new(())).as_ptr()) }
}

/// One run of a driver. A panic is the kernel's report, or the token's.
pub fn case(go: fn(&mut LockToken), input: &'static str, bits: usize) -> String {
    crate::kit::start(input, bits);
    let one = move || {
        let before = simulated::current_irql();
        let mut token = unsafe { LockToken::enter() };
        go(&mut token);
        if held() == 0 {
            crate::kit::saw('E');
            assert_eq!(simulated::current_irql(), before, "the IRQL is another one");
        }
    };
    let ended = thread::spawn(move || simulated::at_irql(DISPATCH_LEVEL, one)).join();
    let stopped = match ended {
        Ok(()) => String::new(),
        Err(panic) => match panic.downcast::<String>() {
            Ok(text) if text.contains("DRIVER_VIOLATION") => "S".to_owned(),
            Ok(text) => format!("? {text}"),
            Err(_) => "?".to_owned(),
        },
    };
    crate::kit::seen() + &stopped
}
