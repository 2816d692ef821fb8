// What the attribute makes of `accept/also/own-functions.rs`; a test in `macros` compares it.

//! Functions of the driver's own that take the token, in another crate or file.
//! `also(..)` names them: the attribute passes them the token as the last argument.

use spin_lock_safe::spin_lock_safe;

mod framework {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::{Irp, LockToken, SpinLock, SpinLockGuard};
    pub struct IrqLock<T>(SpinLock<T>);
    impl<T> IrqLock<T> {
        pub const fn new(value: T) -> Self {
            Self(SpinLock::new(value))
        }
        pub fn lock_irq<'a>(&'a self, token: &'a LockToken) -> SpinLockGuard<'a, T> {
            self.0.acquire(token)
        }
        pub fn drain(&self, token: &mut LockToken) {
            let _ = (&self.0, token);
        }
    }
    pub fn complete(irp: Irp, token: &mut LockToken) {
        IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    }
    pub fn count(token: &LockToken) -> usize {
        let _ = token;
        0
    }
}

use framework::{IrqLock, count};
use spin_lock_safe::sys::{DEVICE_OBJECT, IRP};
use spin_lock_safe::{Irp, LockToken};

static FIRST: IrqLock<usize> = IrqLock::new(0);

static SECOND: IrqLock<usize> = IrqLock::new(0);

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "system" fn start_io(_: *mut DEVICE_OBJECT, irp: *mut IRP) {
    let no_spin_lock_held = &mut {
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
    };
    let mut first = FIRST.lock_irq(no_spin_lock_held);
    let second = SECOND.lock_irq(no_spin_lock_held);
    *first += *second + count(no_spin_lock_held);
    drop((first, second));
    FIRST.drain(no_spin_lock_held);
    IrqLock::drain(&SECOND, no_spin_lock_held);
    framework::complete(unsafe { Irp::from_raw(irp) }, no_spin_lock_held);
}

fn helper(irp: Irp, token: &mut LockToken) {
    *FIRST.lock_irq(token) += 1;
    *IrqLock::lock_irq(&FIRST, token) += 1;
    framework::complete(irp, token);
}

struct Queue(IrqLock<Vec<Irp>>);

impl Queue {
    fn pop(&self, no_spin_lock_held: &::spin_lock_safe::LockToken) -> Option<Irp> {
        self.0.lock_irq(no_spin_lock_held).pop()
    }
    fn complete_all(&self, no_spin_lock_held: &mut ::spin_lock_safe::LockToken) {
        while let Some(irp) = self.pop(no_spin_lock_held) {
            framework::complete(irp, no_spin_lock_held);
        }
    }
}

fn stop(queue: &Queue, irp: Irp, token: &mut LockToken) {
    queue.complete_all(token);
    helper(irp, token);
}

fn main() {
    let _ = (start_io, stop);
}
