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

#[spin_lock_safe(also(framework::complete, IrqLock::lock_irq, &count, &mut IrqLock::drain))]
unsafe extern "system" fn start_io(_: *mut DEVICE_OBJECT, irp: *mut IRP) {
    let mut first = FIRST.lock_irq();
    let second = SECOND.lock_irq();
    *first += *second + count();
    drop((first, second));
    FIRST.drain();
    IrqLock::drain(&SECOND);
    // SAFETY: the I/O manager hands the request over.
    framework::complete(unsafe { Irp::from_raw(irp) });
}

#[spin_lock_safe(also(framework::complete, IrqLock::lock_irq))]
fn helper(irp: Irp, token: &mut LockToken) {
    *FIRST.lock_irq(token) += 1;
    *IrqLock::lock_irq(&FIRST) += 1;
    framework::complete(irp, token);
}

struct Queue(IrqLock<Vec<Irp>>);

#[spin_lock_safe(also(framework::complete, IrqLock::lock_irq))]
impl Queue {
    fn pop(&self) -> Option<Irp> {
        self.0.lock_irq().pop()
    }

    fn complete_all(&self) {
        while let Some(irp) = self.pop() {
            framework::complete(irp);
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
